import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { type PasskeyLineFragment, RenamePasskeyDocument } from './__generated__/Passkeys.ts'

/** Asks what to call a passkey. */
export function PasskeyName({ passkey, onClose }: { passkey: PasskeyLineFragment; onClose: () => void }) {
  const { security, account } = useWords().words
  const [name, setName] = useState(passkey.name)
  const [rename, { data, loading, error }] = useMutation(RenamePasskeyDocument)
  const answer = data?.renamePasskey

  async function submit(event: FormEvent) {
    event.preventDefault()
    const renamed = await rename({ variables: { input: { id: passkey.id, name } } }).catch(() => undefined)
    if (renamed?.data?.renamePasskey.__typename === 'RenamePasskeySuccess') onClose()
  }

  return (
    <Dialog title={security.renameTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={account.name}
          error={answer && 'message' in answer ? answer.message : undefined}
          maxLength={80}
          value={name}
          onChange={setName}
          data-first
        />
        {error && <Notice error={error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={loading}>
            {account.save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {security.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
