import { change } from '../webhooks/events.ts'
import type { World } from '../world.ts'
import { nextWork } from './due-work.ts'

/**
 * Moves advancing test clocks on by one piece of billing work, each in a transaction of its own: a process that ends on
 * the way is followed by one that goes on from there. Tells whether a clock is still on its way.
 */
export function stepTestClocks(world: World): boolean {
  const { store } = world
  const [clock] = store.all('test_helpers.test_clock', { status: 'advancing' })
  const target = clock?.status_details.advancing?.target_frozen_time
  if (!clock || target === undefined) return false
  store.transaction(() => {
    const work = nextWork(world, clock.id)
    if (work && work.at <= target) {
      change(world, clock, { frozen_time: Math.max(clock.frozen_time, work.at) })
      work.run()
    } else {
      const ready = { frozen_time: target, status: 'ready', status_details: {} } as const
      change(world, clock, ready, 'test_helpers.test_clock.ready')
    }
  })
  return true
}
