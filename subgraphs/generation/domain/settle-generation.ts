import type { Generation, Outcome } from './generation.ts'
import type { Happening } from './generation-event.ts'
import { prefixOf } from './image-id.ts'
import type { Bucket, Change, Clock, Credits, Expectation, Generations, Report } from './ports.ts'

export interface SettlementPorts extends Clock {
  generations: Generations
  credits: Credits
  bucket: Bucket
  report: Report
}

const DAY = 86_400_000
/** How long a generation is kept unless somebody keeps it, in milliseconds: 30 days. */
export const RETENTION = 30 * DAY

/** How long the one who decides has for the settlement before others try it too, in milliseconds. */
const GRACE = 5_000

/** What a transition changes when the outcome is decided. From then on nothing but the settlement can follow. */
export const decidedAs = (outcome: Outcome, now: Date): Change => ({
  phase: 'SETTLING',
  outcome,
  leaseExpiresAt: null,
  settleAfter: new Date(now.getTime() + GRACE),
})

/**
 * Decides how a generation ends, provided that `expected` holds, and settles it. Billing being out of reach is no
 * reason to fail: the settlement is tried again later.
 */
export async function endAs(
  ports: SettlementPorts,
  generation: Generation,
  expected: Expectation,
  outcome: Outcome,
): Promise<Generation | undefined> {
  const decided = await ports.generations.transition(generation, expected, decidedAs(outcome, ports.now()))
  return decided && settleOrLeave(ports, decided)
}

/** Settles now where that is possible; what fails is left to `settleOutstanding`. */
export async function settleOrLeave(ports: SettlementPorts, generation: Generation): Promise<Generation> {
  try {
    return (await settle(ports, generation)) ?? generation
  } catch (error) {
    ports.report('settlement-postponed', { error, generationId: generation.id })
    return generation
  }
}

/**
 * Carries out what was decided: money first, then the last event. May be repeated from any point and by several at
 * once: billing knows the generation's hold by its id, and only one transition out of SETTLING takes place.
 */
async function settle(ports: SettlementPorts, generation: Generation): Promise<Generation | undefined> {
  const { outcome } = generation
  if (!outcome) throw new Error('Nothing was decided')
  switch (outcome.status) {
    case 'SUCCEEDED': {
      const { state } = await ports.credits.capture(generation)
      if (state !== 'CAPTURED') ports.report('capture-found-hold-closed', { generationId: generation.id, state })
      return finish(ports, generation, { phase: 'SUCCEEDED' }, { kind: 'succeeded' })
    }
    case 'FAILED': {
      const creditsReturned = await giveBack(ports, generation)
      const change: Change = { phase: 'FAILED', images: [] }
      return finish(ports, generation, change, { kind: 'failed', reason: outcome.reason, creditsReturned })
    }
    case 'CANCELED': {
      const creditsReturned = await giveBack(ports, generation)
      return finish(ports, generation, { phase: 'CANCELED', images: [] }, { kind: 'canceled', creditsReturned })
    }
  }
}

/** Images that nobody paid for are erased before the credits are returned. */
async function giveBack({ bucket, credits }: SettlementPorts, generation: Generation): Promise<number> {
  for await (const key of bucket.list(prefixOf(generation.workspaceId, generation.id))) await bucket.delete(key)
  const released = await credits.release(generation)
  return released.credits
}

async function finish(
  { generations, now }: SettlementPorts,
  generation: Generation,
  change: Change,
  happening: Happening,
): Promise<Generation | undefined> {
  const finishedAt = now()
  const expiresAt = new Date(finishedAt.getTime() + RETENTION)
  const ended: Change = { ...change, finishedAt, expiresAt, settleAfter: null }
  const finished = await generations.transition(generation, { phase: 'SETTLING' }, ended, happening)
  return finished ?? generations.find(generation)
}
