import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { knowsPasskeys } from '../../session/passkey-ceremony.ts'
import { useConfirmIdentity } from '../../session/use-confirm-identity.ts'
import { useWords } from '../../words/words.ts'

/** Asks who is there, by password or passkey, before the ways into the account change. */
export function ConfirmDialog({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { security, passkey } = useWords().words
  const [password, setPassword] = useState('')
  const { byPassword, byPasskey, problem, failed, error, loading } = useConfirmIdentity()
  const wrongPassword = problem?.__typename === 'InvalidCredentials'

  const goOn = async (known: Promise<boolean>) => {
    if (await known) onConfirmed()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void goOn(byPassword(password))
  }

  return (
    <Dialog title={security.confirmTitle} onClose={onClose}>
      <p>{security.confirmLead}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={security.currentPassword}
          error={wrongPassword ? problem.message : undefined}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          data-first
        />
        {error && <Notice error={error} />}
        {failed && <Notice>{passkey.failed}</Notice>}
        {problem && !wrongPassword && <Notice>{problem.message}</Notice>}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={loading}>
            {security.confirm}
          </Button>
          {knowsPasskeys() && (
            <Button onClick={() => void goOn(byPasskey())} disabled={loading}>
              {security.confirmWithPasskey}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {security.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
