import { effectOf, type Transfer } from './ledger.ts'
import type { Ports } from './ports.ts'
import { readBalances, type WorkspaceRef } from './read-balances.ts'

/** Most movements of one part. */
const CSV_ROWS = 5_000

const header = 'number,at,kind,available_change,held_change,available,held,generation_id,reference'

/**
 * A part of the ledger as CSV (RFC 4180), the earliest movement first. Only the first part begins with the names of the
 * columns, so that the parts, one behind the other, are one file. No cell needs quotes: all are numbers, instants and ids.
 *
 * @param after number of the last movement of the part before; 0 for the first part
 */
export async function ledgerCsv(
  ports: Pick<Ports, 'ledger' | 'now'>,
  workspace: WorkspaceRef,
  after: number,
): Promise<{ csv: string; last: number; more: boolean }> {
  await readBalances(ports, [workspace])
  const found = await ports.ledger.transfersAfter(workspace.id, after, CSV_ROWS + 1)
  const rows = found.slice(0, CSV_ROWS)
  const lines = [...(after === 0 ? [header] : []), ...rows.map(rowOf)]
  return {
    csv: lines.map((line) => `${line}\r\n`).join(''),
    last: rows.at(-1)?.sequence ?? after,
    more: found.length > CSV_ROWS,
  }
}

function rowOf(transfer: Transfer): string {
  const { sequence, at, kind, available, held, generationId, reference } = transfer
  const effect = effectOf(transfer)
  const cells = [sequence, at.toISOString(), kind, effect.available, effect.held, available, held]
  return [...cells, generationId ?? '', reference ?? ''].join(',')
}
