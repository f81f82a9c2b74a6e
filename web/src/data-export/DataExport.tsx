import { useMutation, useQuery, useSubscription } from '@apollo/client/react'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import shared from '../components/Settings.module.css'
import { useWords } from '../words/words.ts'
import {
  ExportProgressDocument,
  type ExportStandingFragment,
  ExportsDocument,
  RequestDataExportDocument,
} from './__generated__/Export.ts'
import styles from './DataExport.module.css'

/** One click to an archive of everything in a workspace, how far it is, and where to fetch it. */
export function DataExport({ workspaceId, title, hint }: { workspaceId: string; title: string; hint: string }) {
  const { privacyCentre } = useWords().words
  const { data, error: failed, refetch } = useQuery(ExportsDocument, { fetchPolicy: 'cache-and-network' })
  const [request, { loading, error }] = useMutation(RequestDataExportDocument, {
    variables: { workspaceId },
    refetchQueries: [ExportsDocument],
  })
  const latest = data?.viewer?.dataExports.find(({ workspace }) => workspace?.id === workspaceId)
  const isOpen = latest?.status === 'QUEUED' || latest?.status === 'RUNNING'

  return (
    <section className={shared.section} aria-labelledby="export">
      <h2 id="export">{title}</h2>
      <p>{hint}</p>
      {failed && <Notice error={failed} retry={() => void refetch()} />}
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
