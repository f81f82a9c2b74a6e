import { useMutation, useQuery } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { Choice } from '../components/Choice.tsx'
import { Notice } from '../components/Notice.tsx'
import styles from '../components/Settings.module.css'
import { ProofField } from '../session/ProofField.tsx'
import { left } from '../session/session.ts'
import { useProof } from '../session/use-proof.ts'
import { useWords } from '../words/words.ts'
import { DeleteAccountDocument, DeletionPlannedDocument } from './__generated__/Deletion.ts'

type When = 'later' | 'now'

/** The way out: deletes the account, in a week or at once, and leads to the receipt. */
export function DeleteAccount() {
  const { deletion } = useWords().words
  const proof = useProof()
  const [when, setWhen] = useState<When>('later')
  const { data: planned } = useQuery(DeletionPlannedDocument)
  const [remove, { data, loading, error }] = useMutation(DeleteAccountDocument)
  const answer = data?.deleteAccount

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await proof.ready())) return
    const input = { password: proof.password, immediately: when === 'now' }
    const done = (await remove({ variables: { input } }).catch(() => undefined))?.data?.deleteAccount
    if (done?.__typename === 'ConfirmationRequired') proof.clear()
    if (done?.__typename === 'DeleteAccountSuccess') left(`/receipt/${done.receiptToken}`)
  }

  if (planned?.viewer?.deletionPlannedFor) return null
  return (
    <section className={styles.section} aria-labelledby="delete-account">
      <h2 id="delete-account">{deletion.title}</h2>
      <p>{deletion.what}</p>
      <form className={styles.form} onSubmit={submit}>
        <Choice
          label={deletion.when}
          value={when}
          options={[
            { value: 'later', label: deletion.later },
            { value: 'now', label: deletion.now },
          ]}
          onChange={setWhen}
        />
        <p className={styles.soft}>{when === 'now' ? deletion.nowHint : deletion.laterHint}</p>
        {/* Tells password managers whose password it is. */}
        <input type="email" autoComplete="username" value={planned?.viewer?.email ?? ''} readOnly hidden />
        <ProofField proof={proof} answer={answer} />
        {error && <Notice error={error} />}
        {answer?.__typename === 'OwnsTeamsAlone' && (
          <Notice>
            {answer.message} {answer.workspaces.map(({ name }) => name).join(', ')}
          </Notice>
        )}
        <Button type="submit" look="danger" disabled={loading}>
          {when === 'now' ? deletion.deleteNow : deletion.deleteLater}
        </Button>
      </form>
    </section>
  )
}
