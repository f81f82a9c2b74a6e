import { abortable } from '../../platform/abortable.ts'
import { type Beginning, NEW } from './beginning.ts'
import type { EventQueue } from './event-queue.ts'
import type { Position } from './resumption.ts'

/** An event as clients get it. */
export interface SentEvent {
  /** The answer, as JSON. */
  payload: string
  /** Where the event stands; undefined where events of its subscription don't tell. */
  position: Position | undefined
}

/** What somebody wants to follow. */
export interface Wanted {
  /**
   * Two that want the same key get the same events behind the same place, in the same form and by the same right. Undefined where only the
   * subgraph knows where it begins: nobody else joins then.
   */
  key: string | undefined
  beginning: Beginning | undefined
  /** Opens the source of events, for everybody who joins. */
  open(): AsyncIterableIterator<SentEvent, void>
  /** Asked before every event: whether this subscriber may still see it. */
  authorised(): Promise<boolean>
  /** Makes the queue of one subscriber. */
  queue(): EventQueue<SentEvent>
}

export interface Hub {
  join(wanted: Wanted): AsyncIterableIterator<SentEvent, void>
  /** How many sources are open. */
  sources(): number
}

/** One source and those who follow it. */
interface Channel {
  /** Those that the same may be joined in; undefined for a channel that nobody joins. */
  group: Set<Channel> | undefined
  /** Position of the event that everybody got last; before the first one, where the source began. */
  at: Beginning | undefined
  /** It began with what was new, so it is where somebody who wants that belongs. */
  current: boolean
  subscribers: Set<Subscriber>
  source: AsyncIterableIterator<SentEvent, void>
}

interface Subscriber {
  queue: EventQueue<SentEvent>
  channel: Channel
}

/**
 * Lets everybody who follows the same share one source. Whoever joins a channel stands exactly where it stands, or gets a channel of their
 * own; once one channel comes to where another one stands, its subscribers move there. That takes no memory of past events, and nobody
 * misses one or gets one twice: a channel hands an event to all its subscribers and moves on without a pause between.
 */
export function createHub(): Hub {
  const groups = new Map<string, Set<Channel>>()
  let sources = 0

  function channelFor({ key, beginning, open }: Wanted): Channel {
    const group = key === undefined || beginning === undefined ? undefined : (groups.get(key) ?? new Set<Channel>())
    for (const channel of group ?? [])
      if (beginning === NEW ? channel.current : channel.at === beginning) return channel

    const channel: Channel = {
      group,
      at: beginning,
      current: beginning === NEW,
      subscribers: new Set(),
      source: open(),
    }
    if (key !== undefined && group) groups.set(key, group.add(channel))
    sources++
    run(channel)
      .catch((error: Error) => error)
      .then((error) => {
        sources--
        group?.delete(channel)
        if (key !== undefined && group?.size === 0 && groups.get(key) === group) groups.delete(key)
        for (const { queue } of channel.subscribers) queue.end(error ?? undefined)
      })
    return channel
  }

  return {
    join: (wanted) =>
      abortable(async function* (signal) {
        const queue = wanted.queue()
        const channel = channelFor(wanted)
        const subscriber: Subscriber = { queue, channel }
        channel.subscribers.add(subscriber)
        signal.addEventListener('abort', () => queue.end(), { once: true })
        try {
          for await (const event of queue) {
            if (!(await wanted.authorised())) return
            yield event
          }
        } finally {
          leave(subscriber)
        }
      }),
    sources: () => sources,
  }
}

async function run(channel: Channel): Promise<void> {
  for await (const event of channel.source) {
    channel.at = event.position ?? channel.at
    for (const subscriber of channel.subscribers) {
      // A reader that is stuck would notice the end too late.
      if (!subscriber.queue.push(event)) leave(subscriber)
    }
    const other = elsewhere(channel)
    if (other) return moveAll(channel, other)
  }
}

/** Another channel that goes on with exactly the events that this one would. */
function elsewhere(channel: Channel): Channel | undefined {
  const { group, at } = channel
  if (at === undefined || at === NEW) return undefined
  for (const other of group ?? []) if (other !== channel && other.at === at) return other
  return undefined
}

function moveAll(from: Channel, to: Channel): void {
  from.group?.delete(from)
  to.current ||= from.current
  for (const subscriber of from.subscribers) {
    subscriber.channel = to
    to.subscribers.add(subscriber)
  }
  from.subscribers.clear()
}

/** A channel that nobody follows any more ends, and nobody joins it on its way out. */
function leave(subscriber: Subscriber): void {
  const { channel } = subscriber
  if (!channel.subscribers.delete(subscriber) || channel.subscribers.size > 0) return
  channel.group?.delete(channel)
  void channel.source.return?.()
}
