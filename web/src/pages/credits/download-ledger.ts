import type { ApolloClient } from '@apollo/client'
import { LedgerCsvDocument, type LedgerCsvQuery } from './__generated__/Ledger.ts'

type Part = NonNullable<LedgerCsvQuery['workspace']>['billing']['ledgerCsv'] | undefined

/** Puts the parts of a workspace's ledger together and hands the file to the browser. */
export async function downloadLedger(client: ApolloClient, workspaceId: string, fileName: string): Promise<void> {
  const parts: string[] = []
  let after: string | null | undefined = null
  do {
    // Not into the cache: it may be large and is wanted once.
    const part: Part = await client
      .query({ query: LedgerCsvDocument, variables: { workspaceId, after }, fetchPolicy: 'no-cache' })
      .then(({ data }) => data?.workspace?.billing.ledgerCsv)
    if (!part) throw new Error('The ledger did not come')
    parts.push(part.csv)
    after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null
  } while (after !== null)

  // The mark tells spreadsheets that it is UTF-8.
  const address = URL.createObjectURL(new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
