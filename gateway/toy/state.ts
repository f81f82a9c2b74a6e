import { EventEmitter, on, once } from 'node:events'
import { abortable } from '../../platform/abortable.ts'

/** What outlives a run of a toy subgraph, as a database would. */
export interface ToyState {
  products: Map<string, { __typename: 'Product'; id: string; name: string; kind: string; weight: number }>
  /** Adds events to a stream; each gets the next sequence. */
  append(stream: string, count: number): void
  activity(stream: string, after: number): AsyncIterableIterator<object, void>
  /** Sends one beat to everybody who listens. */
  beat(): void
  beats(count: number): AsyncIterableIterator<number, void>
  /** How many listen to beats. */
  listenerCount(): number
  /** Resolves once exactly `count` listen to beats. */
  listeners(count: number): Promise<void>
}

export function createToyState(): ToyState {
  const streams = new Map<string, object[]>()
  const emitter = new EventEmitter().setMaxListeners(0)
  const streamOf = (name: string) => streams.get(name) ?? streams.set(name, []).get(name) ?? []

  return {
    products: new Map(
      ['1', '2', '3', '4', '5', '6'].map((id) => [
        id,
        {
          __typename: 'Product',
          id,
          name: `Product ${id}`,
          kind: Number(id) % 2 ? 'TOOL' : 'TOY',
          weight: Number(id) * 10,
        },
      ]),
    ),
    append(name, count) {
      const stream = streamOf(name)
      for (let added = 0; added < count; added++) {
        const sequence = stream.length + 1
        const product = { id: String((sequence % 2) + 1) }
        stream.push({
          sequence,
          product,
          ...(sequence % 3 === 0 && { review: { id: '1', text: 'Review 1', author: { id: '2' }, product } }),
        })
      }
      emitter.emit('appended')
    },
    activity: (name, after) =>
      abortable(async function* (signal) {
        for (let next = after; !signal.aborted; ) {
          const stream = streamOf(name)
          while (next < stream.length) yield stream[next++] as object
          await once(emitter, 'appended', { signal }).catch(() => {})
        }
      }),
    beat: () => void emitter.emit('beat'),
    beats: (count) =>
      abortable(async function* (signal) {
        try {
          let beat = 0
          const beats = on(emitter, 'beat', { signal })
          emitter.emit('listening')
          for await (const _ of beats) {
            yield ++beat
            if (beat === count) return
          }
        } catch (error) {
          if (!signal.aborted) throw error
        } finally {
          emitter.emit('listening')
        }
      }),
    listenerCount: () => emitter.listenerCount('beat'),
    async listeners(count) {
      while (emitter.listenerCount('beat') !== count) await once(emitter, 'listening')
    },
  }
}
