import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import { checkLedgers } from './domain/check-ledgers.ts'
import type { Ports } from './domain/ports.ts'

/** How the rounds over all books went. */
export interface AuditFigures {
  /** Workspaces that were looked at since the start. */
  checked: number
  /** Workspaces whose books did not agree when they were looked at last. */
  faulty: number
  /** When the last whole round ended, in seconds since 1970; 0 before the first. */
  roundEndedAt: number
}

export interface LedgerAuditor extends AsyncDisposable {
  figures(): AuditFigures
}

/**
 * Recomputes all balances from their transfers, round after round, and says aloud where one differs.
 *
 * @param every milliseconds between two batches of 50 workspaces
 */
export function startLedgerAuditor(ports: Pick<Ports, 'ledger' | 'now'>, log: Log, every: number): LedgerAuditor {
  const stopping = new AbortController()
  const { signal } = stopping
  const faulty = new Set<string>()
  let [checked, roundEndedAt] = [0, 0]

  async function audit() {
    let after: string | null = null
    const seen = new Set<string>()
    while (!signal.aborted) {
      try {
        const batch = await checkLedgers(ports, after)
        checked += batch.checked
        for (const { workspaceId, faults } of batch.faulty) {
          log.error({ workspaceId, faults }, 'ledger-faulty')
          faulty.add(workspaceId)
          seen.add(workspaceId)
        }
        after = batch.next
        if (after === null) {
          roundEndedAt = Math.floor(ports.now().getTime() / 1_000)
          for (const mended of [...faulty].filter((id) => !seen.has(id))) faulty.delete(mended)
          seen.clear()
        }
      } catch (error) {
        log.error({ error }, 'ledger-check-failed')
      }
      await delay(every, undefined, { signal }).catch(() => {})
    }
  }
  const auditing = audit()

  return {
    figures: () => ({ checked, faulty: faulty.size, roundEndedAt }),
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await auditing
    },
  }
}
