import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import styles from '../components/Settings.module.css'
import { TextField } from '../components/TextField.tsx'
import { useWords } from '../words/words.ts'
import { DeleteTeamDocument } from './__generated__/Deletion.ts'

/** Deletes a team with everything in it, for everybody and at once, and leads to the receipt. */
export function DeleteTeam({ workspaceId, name }: { workspaceId: string; name: string }) {
  const { deletion, account } = useWords().words
  const [, navigate] = useLocation()
  const [password, setPassword] = useState('')
  const [remove, { data, loading, error }] = useMutation(DeleteTeamDocument)
  const answer = data?.deleteWorkspace

  async function submit(event: FormEvent) {
    event.preventDefault()
    const input = { workspaceId, password }
    const done = (await remove({ variables: { input } }).catch(() => undefined))?.data?.deleteWorkspace
    if (done?.__typename === 'DeleteWorkspaceSuccess') navigate(`/receipt/${done.receiptToken}`)
  }

  return (
    <section className={styles.section} aria-labelledby="delete-team">
      <h2 id="delete-team">{deletion.teamTitle}</h2>
      <p>{deletion.teamWhat(name)}</p>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.soft}>{deletion.nowHint}</p>
        <TextField
          label={account.currentPassword}
          error={answer?.__typename === 'InvalidCredentials' ? answer.message : undefined}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {error && <Notice error={error} />}
        <Button type="submit" look="danger" disabled={loading}>
          {deletion.teamDelete}
        </Button>
      </form>
    </section>
  )
}
