import { useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import { InvoicesDocument } from './__generated__/Credits.ts'
import styles from './Credits.module.css'

/** Invoices with their pages and PDF files at Stripe. */
export function Invoices({ workspaceId }: { workspaceId: string }) {
  const { credits, formats } = useWords().words
  const { data, error, loading, refetch, fetchMore } = useQuery(InvoicesDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  })
  const invoices = data?.workspace?.billing.invoices
  const columns = credits.invoiceColumns

  return (
    <section className={shared.section}>
      <h2>{credits.invoices}</h2>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {invoices?.nodes.length === 0 && <p>{credits.noInvoices}</p>}
      {invoices && invoices.nodes.length > 0 && (
        <table className={styles.invoices}>
          <thead>
            <tr>
              <th scope="col">{columns.date}</th>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.status}</th>
              <th scope="col">{columns.total}</th>
              <th scope="col">{columns.files}</th>
            </tr>
          </thead>
          <tbody>
            {invoices.nodes.map(({ id, at, number, status, total, url, pdfUrl }) => (
              <tr key={id}>
                <td>{formats.day(at)}</td>
                <td>{number ?? '–'}</td>
                <td>{credits.invoiceStatus[status]}</td>
                <td>{formats.money(total.amount, total.currency)}</td>
                <td>
                  {url && (
                    <a href={url} aria-label={credits.invoiceNamed(credits.invoicePage, number ?? '')}>
                      {credits.invoicePage}
                    </a>
                  )}
                  {pdfUrl && (
                    <a href={pdfUrl} aria-label={credits.invoiceNamed(credits.invoicePdf, number ?? '')}>
                      {credits.invoicePdf}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {invoices?.pageInfo.hasNextPage && (
        <Button
          disabled={loading}
          onClick={() => void fetchMore({ variables: { after: invoices.pageInfo.endCursor } }).catch(() => {})}
        >
          {credits.olderInvoices}
        </Button>
      )}
    </section>
  )
}
