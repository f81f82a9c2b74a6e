import type Stripe from 'stripe'
import { API_VERSION } from '../http/api-version.ts'
import { shown } from '../http/expansion.ts'
import type { Kind, Objects, StoredEvent } from '../objects/stored.ts'
import { newId } from '../storage/ids.ts'
import { timeFor, type World } from '../world.ts'

/** Records that something happened and queues its delivery to every endpoint that wants to know. */
export function emit(
  world: World,
  type: Stripe.Event.Type,
  object: Objects[Kind],
  previous?: Record<string, unknown>,
): void {
  const { store } = world
  const customer =
    'customer' in object ? (object.customer as string | null) : object.object === 'customer' ? object.id : null
  const endpoints = store
    .all('webhook_endpoint', { status: 'enabled' })
    .filter(({ enabled_events: wanted }) => wanted.includes('*') || wanted.includes(type))
  const event: StoredEvent = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: timeFor(world, customer),
    data: { object: shown(object), ...(previous && { previous_attributes: previous }) },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: { ...world.request },
    type,
  }
  store.insert(event)
  const queue = store.prepare('INSERT INTO deliveries (event, endpoint, due) VALUES (?, ?, ?)')
  for (const endpoint of endpoints) queue.run(event.id, endpoint.id, Date.now())
}

/** Stores a new object and says so where an event type says so. */
export function create<K extends Kind>(
  world: World,
  object: Objects[K] & { object: K },
  { event, hidden }: { event?: Stripe.Event.Type; hidden?: object } = {},
): Objects[K] {
  world.store.insert(object, hidden)
  if (event) emit(world, event, object)
  return object
}

/** Stores a change; its event, if any, names what the changed attributes were. */
export function change<K extends Kind>(
  world: World,
  object: Objects[K] & { object: K },
  patch: Partial<Objects[K]>,
  event?: Stripe.Event.Type,
): Objects[K] {
  const after = { ...object, ...patch }
  world.store.update(after)
  if (event) {
    const previous = changedAttributes(object, after)
    if (!event.endsWith('.updated')) emit(world, event, after)
    else if (Object.keys(previous).length > 0) emit(world, event, after, previous)
  }
  return after
}

function changedAttributes(before: object, after: object): Record<string, unknown> {
  const old = before as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]))
      .map(([name]) => [name, old[name] ?? null]),
  )
}
