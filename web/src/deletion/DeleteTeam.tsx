import { useMutation } from '@apollo/client/react'
import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import styles from '../components/Settings.module.css'
import { ProofField } from '../session/ProofField.tsx'
import { useProof } from '../session/use-proof.ts'
import { useWords } from '../words/words.ts'
import { DeleteTeamDocument } from './__generated__/Deletion.ts'

/** Deletes a team with everything in it, for everybody and at once, and leads to the receipt. */
export function DeleteTeam({ workspaceId, name }: { workspaceId: string; name: string }) {
  const { deletion } = useWords().words
  const [, navigate] = useLocation()
  const proof = useProof()
  const [remove, { data, loading, error }] = useMutation(DeleteTeamDocument)
  const answer = data?.deleteWorkspace

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await proof.ready())) return
    const input = { workspaceId, password: proof.password }
    const done = (await remove({ variables: { input } }).catch(() => undefined))?.data?.deleteWorkspace
    if (done?.__typename === 'ConfirmationRequired') proof.clear()
    if (done?.__typename === 'DeleteWorkspaceSuccess') navigate(`/receipt/${done.receiptToken}`)
  }

  return (
    <section className={styles.section} aria-labelledby="delete-team">
      <h2 id="delete-team">{deletion.teamTitle}</h2>
      <p>{deletion.teamWhat(name)}</p>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.soft}>{deletion.nowHint}</p>
        <ProofField proof={proof} answer={answer} />
        {error && <Notice error={error} />}
        <Button type="submit" look="danger" disabled={loading}>
          {deletion.teamDelete}
        </Button>
      </form>
    </section>
  )
}
