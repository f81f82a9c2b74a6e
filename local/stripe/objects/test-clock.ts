import * as v from 'valibot'
import { stepFrom } from '../billing/periods.ts'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { integer, text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow } from '../world.ts'

const DAY = 86_400

export const testClockEndpoints: Endpoints = {
  'GET /v1/test_helpers/test_clocks': listing('test_helpers.test_clock', {}),
  'POST /v1/test_helpers/test_clocks': endpoint({ frozen_time: integer, name: v.optional(text) }, (world, params) =>
    create(
      world,
      {
        id: newId('clock'),
        object: 'test_helpers.test_clock',
        created: secondsNow(),
        deletes_after: secondsNow() + 30 * DAY,
        frozen_time: params.frozen_time,
        livemode: false,
        name: params.name ?? null,
        status: 'ready',
        status_details: {},
      },
      { event: 'test_helpers.test_clock.created' },
    ),
  ),
  'GET /v1/test_helpers/test_clocks/:id': retrieval('test_helpers.test_clock'),
  'POST /v1/test_helpers/test_clocks/:id/advance': endpoint(
    { frozen_time: integer },
    (world, { frozen_time: to }, id) => {
      const clock = mustFind(world, 'test_helpers.test_clock', id)
      if (clock.status !== 'ready')
        throw invalidRequest('Test clock advancement underway - cannot perform modifications.')
      if (to <= clock.frozen_time)
        throw invalidRequest('Test clock cannot be advanced to a time at or before its frozen time.', {
          param: 'frozen_time',
        })
      const cycles = world.store
        .all('subscription', { test_clock: id })
        .flatMap(({ items }) => items.data[0]?.price.recurring ?? [])
      const limit = Math.min(
        ...cycles.map((cycle) => stepFrom(clock.frozen_time, cycle, 2)),
        stepFrom(clock.frozen_time, { interval: 'year', interval_count: 1 }, 2),
      )
      if (to > limit)
        throw invalidRequest(
          'You can only advance a test clock by two intervals of its shortest subscription at once.',
          { param: 'frozen_time' },
        )
      const patch = { status: 'advancing', status_details: { advancing: { target_frozen_time: to } } } as const
      return change(world, clock, patch, 'test_helpers.test_clock.advancing')
    },
  ),
  'DELETE /v1/test_helpers/test_clocks/:id': endpoint({}, (world, _params, id) => {
    mustFind(world, 'test_helpers.test_clock', id)
    for (const customer of world.store.all('customer', { test_clock: id })) {
      for (const subscription of world.store.all('subscription', { customer: customer.id }))
        if (subscription.ended_at === null)
          change(world, subscription, { status: 'canceled', ended_at: secondsNow() }, 'customer.subscription.deleted')
      world.store.remove({ id: customer.id, object: 'customer', deleted: true })
    }
    const tombstone = { id, object: 'test_helpers.test_clock', deleted: true } as const
    world.store.remove(tombstone)
    return tombstone
  }),
}
