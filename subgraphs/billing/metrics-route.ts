import type { FastifyInstance } from 'fastify'
import type { Inbox } from './domain/payment-ports.ts'
import type { LedgerAuditor } from './ledger-auditor.ts'

interface Metric {
  name: string
  type: 'counter' | 'gauge'
  help: string
  value: number
}

/**
 * `GET /metrics` in Prometheus' text format (https://prometheus.io/docs/instrumenting/exposition_formats/). It holds sums
 * only, and the port is not reachable from outside.
 */
export function metricsRoute(app: FastifyInstance, auditor: LedgerAuditor, inbox: Inbox | undefined): void {
  app.get('/metrics', async (_request, reply) => {
    const { checked, faulty, roundEndedAt } = auditor.figures()
    const waiting = (await inbox?.waiting()) ?? { pending: 0, dead: 0 }
    const metrics: Metric[] = [
      {
        name: 'billing_ledgers_checked_total',
        type: 'counter',
        help: 'Workspaces whose balance was recomputed from its transfers.',
        value: checked,
      },
      {
        name: 'billing_ledgers_faulty',
        type: 'gauge',
        help: 'Workspaces whose recomputed balance differs from the stored one.',
        value: faulty,
      },
      {
        name: 'billing_ledgers_round_ended_seconds',
        type: 'gauge',
        help: 'When all workspaces had been looked at last; 0 before.',
        value: roundEndedAt,
      },
      {
        name: 'billing_payment_events_pending',
        type: 'gauge',
        help: 'Events of Stripe without their effect yet.',
        value: waiting.pending,
      },
      {
        name: 'billing_payment_events_dead',
        type: 'gauge',
        help: 'Events of Stripe that a person has to look at.',
        value: waiting.dead,
      },
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.map(show).join(''))
  })
}

const show = ({ name, type, help, value }: Metric) =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`
