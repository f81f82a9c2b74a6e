import { useMutation, useSubscription } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import {
  ExportProgressDocument,
  type ExportStandingFragment,
  HeldDataDocument,
  RequestDataExportDocument,
} from './__generated__/Export.ts'
import styles from './Choices.module.css'

/** One click to an archive of everything, how far it is, and where to fetch it. */
export function DataExport({ exports }: { exports: readonly ExportStandingFragment[] }) {
  const { privacyCentre } = useWords().words
  const [request, { loading, error }] = useMutation(RequestDataExportDocument, { refetchQueries: [HeldDataDocument] })
  const [latest] = exports
  const isOpen = latest?.status === 'QUEUED' || latest?.status === 'RUNNING'

  return (
    <section className={shared.section} aria-labelledby="export">
      <h2 id="export">{privacyCentre.exportTitle}</h2>
      <p>{privacyCentre.exportHint}</p>
      {latest && <Standing key={latest.id} latest={latest} follow={isOpen} />}
      <Button disabled={loading || isOpen} onClick={() => void request().catch(() => {})}>
        {privacyCentre.exportAll}
      </Button>
      {error && <Notice error={error} />}
    </section>
  )
}

/** The latest export. What the subscription brings goes to the cache, from where it is shown. */
function Standing({ latest, follow }: { latest: ExportStandingFragment; follow: boolean }) {
  const { privacyCentre } = useWords().words
  const { error } = useSubscription(ExportProgressDocument, { variables: { id: latest.id }, skip: !follow })

  if (error) return <Notice error={error} />
  switch (latest.status) {
    case 'QUEUED':
    case 'RUNNING':
      return (
        <p className={styles.progress}>
          <label htmlFor="export-progress">{privacyCentre.exporting}</label>
          <progress id="export-progress" value={latest.progress} />
        </p>
      )
    case 'FAILED':
      return <Notice>{privacyCentre.exportFailed}</Notice>
    case 'SUCCEEDED':
      return (
        <p role="status">
          <a href={latest.url ?? undefined} download>
            {privacyCentre.download(latest.bytes ?? 0)}
          </a>{' '}
          <span className={shared.soft}>{privacyCentre.keptUntil(latest.requestedAt, latest.expiresAt)}</span>
        </p>
      )
  }
}
