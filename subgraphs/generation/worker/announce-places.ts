import type { Clock, Places, Provider, Report } from '../domain/ports.ts'
import { repeat } from './repeat.ts'

/** Milliseconds between two announcements. */
const PAUSE = 3_000
/** How long a worker that has announced nothing is believed to be alive, in milliseconds. */
const LIFE = 10_000

/** Says what a worker takes up at the same time, until `signal` aborts; from then on it counts no more. */
export async function announcePlaces(
  ports: Clock & { places: Places; newId(): string; report: Report },
  providers: readonly Provider[],
  signal: AbortSignal,
): Promise<void> {
  const worker = ports.newId()
  const models = providers.map(({ model, concurrency }) => ({ modelId: model.id, places: concurrency }))
  const announce = () => ports.places.announce(worker, models, new Date(ports.now().getTime() + LIFE))
  await repeat(announce, { name: 'announcePlaces', pause: PAUSE, signal, report: ports.report })
  // One that can't withdraw is forgotten soon after.
  await ports.places.withdraw(worker).catch((error) => ports.report('maintenance-failed', { error }))
}
