import { useMutation } from '@apollo/client/react'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import { useWords } from '../words/words.ts'
import { KeepAccountDocument } from './__generated__/Deletion.ts'
import styles from './KeepAccount.module.css'

/** Says that the account is about to be deleted, and offers to keep it. */
export function KeepAccount({ plannedFor }: { plannedFor: string }) {
  const { deletion } = useWords().words
  const [keep, { data, loading, error }] = useMutation(KeepAccountDocument)
  const answer = data?.cancelAccountDeletion

  return (
    <section className={styles.planned} aria-label={deletion.plannedTitle}>
      <p>{deletion.planned(plannedFor)}</p>
      <Button look="primary" disabled={loading} onClick={() => void keep().catch(() => {})}>
        {deletion.keep}
      </Button>
      {error && <Notice error={error} />}
      {answer?.__typename === 'NoDeletionPlanned' && <Notice>{answer.message}</Notice>}
    </section>
  )
}
