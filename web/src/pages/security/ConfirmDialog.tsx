import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { AskForPasskeyDocument } from '../../session/__generated__/Passkey.ts'
import { knowsPasskeys, presentPasskey } from '../../session/passkey-ceremony.ts'
import { useWords } from '../../words/words.ts'
import { ConfirmIdentityDocument, type ConfirmIdentityMutationVariables } from './__generated__/Confirm.ts'

/** Asks who is there, by password or passkey, before the ways into the account change. */
export function ConfirmDialog({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { security, passkey } = useWords().words
  const [password, setPassword] = useState('')
  const [ask] = useMutation(AskForPasskeyDocument)
  const [confirm, { data, loading, error }] = useMutation(ConfirmIdentityDocument)
  const [failed, setFailed] = useState(false)
  const answer = data?.confirmIdentity
  const wrongPassword = answer?.__typename === 'InvalidCredentials'

  async function show(input: ConfirmIdentityMutationVariables['input']) {
    const shown = await confirm({ variables: { input } }).catch(() => undefined)
    if (shown?.data?.confirmIdentity.__typename === 'ConfirmIdentitySuccess') onConfirmed()
  }
  async function showPasskey() {
    setFailed(false)
    const asked = await ask()
    const ceremony = await presentPasskey(asked.data?.askForPasskey.options)
    if (ceremony.kind === 'answered') await show({ passkey: ceremony.answer })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void show({ password })
  }

  return (
    <Dialog title={security.confirmTitle} onClose={onClose}>
      <p>{security.confirmLead}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={security.currentPassword}
          error={wrongPassword ? answer.message : undefined}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          data-first
        />
        {error && <Notice error={error} />}
        {failed && <Notice>{passkey.failed}</Notice>}
        {answer && 'message' in answer && !wrongPassword && <Notice>{answer.message}</Notice>}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={loading}>
            {security.confirm}
          </Button>
          {knowsPasskeys() && (
            <Button onClick={() => void showPasskey().catch(() => setFailed(true))} disabled={loading}>
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
