import { useApolloClient, useLazyQuery, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import prose from '../../components/Prose.module.css'
import { usePageTitle } from '../../components/use-page-title.ts'
import { ViewerDocument } from '../../session/__generated__/Viewer.ts'
import { useWords } from '../../words/words.ts'
import { DeletionReportDocument, VerifyReceiptDocument } from './__generated__/Receipt.ts'
import styles from './ReceiptPage.module.css'

/** Milliseconds between two looks until a deletion has ended. */
const WATCH = 2_000

/** What a deletion erased, for whoever has the link; may be checked and taken along. */
export function ReceiptPage() {
  const { receipt: words } = useWords().words
  usePageTitle(words.title)
  // Links in mails carry the token behind the #.
  const token = useParams<{ token?: string }>().token ?? location.hash.slice(1)
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DeletionReportDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  })
  const report = data?.deletionReceipt
  const goesOn = report?.finishedAt === null
  useEffect(() => {
    if (goesOn) startPolling(WATCH)
    else stopPolling()
  }, [goesOn, startPolling, stopPolling])

  // A team that is gone is not offered any more.
  const client = useApolloClient()
  const ended = Boolean(report?.finishedAt)
  useEffect(() => {
    if (ended) void client.refetchQueries({ include: [ViewerDocument] })
  }, [ended, client])

  return (
    <div className={prose.prose}>
      <h1>{words.title}</h1>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {report === null && <p>{words.unknown}</p>}
      {report && (
        <>
          <p role="status">{words.standing(report.startedAt, report.finishedAt)}</p>
          <ul>
            {report.objects.map(({ kind, count, bytes, sha256 }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finished list
              <li key={index}>
                {words.objects[kind](count, bytes ?? 0)}
                {sha256 && <code className={styles.hash}>SHA-256 {sha256}</code>}
              </li>
            ))}
          </ul>
          {report.document !== null && <Proof token={token} id={report.id} document={report.document} />}
        </>
      )}
    </div>
  )
}

/** The signed document to keep, and the check whether anything came back. */
function Proof({ token, id, document }: { token: string; id: string; document: string }) {
  const { receipt: words } = useWords().words
  const [verify, { data, loading, error }] = useLazyQuery(VerifyReceiptDocument, { fetchPolicy: 'network-only' })
  const [href, setHref] = useState<string>()
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([document], { type: 'application/json' }))
    setHref(url)
    return () => URL.revokeObjectURL(url)
  }, [document])
  const check = data?.verifyDeletionReceipt

  return (
    <section className={prose.section}>
      <p>{words.explanation}</p>
      <div className={styles.actions}>
        <Button disabled={loading} onClick={() => void verify({ variables: { token } })}>
          {words.check}
        </Button>
        {href && (
          <a href={href} download={`imaginprompt-receipt-${id}.json`}>
            {words.download}
          </a>
        )}
      </div>
      {error && <Notice error={error} />}
      {check && <p role="status">{check.erased ? words.erased : words.remains(check.remaining)}</p>}
    </section>
  )
}
