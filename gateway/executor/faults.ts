import type { GraphQLDataSource } from '@apollo/gateway'
import { chance } from './fake-subgraphs.ts'
import { type Data, isRecord } from './merge.ts'

/** How often something is wrong with a whole answer, and with each value in it. */
const ANSWER_FAULTS = 0.15
const VALUE_FAULTS = 0.04

/**
 * The same subgraphs, some of whose answers are not what they should be: values of other types, missing and extra ones, no data, errors in
 * the oddest places. The same answer always has the same faults, and so has an entity, whatever else is asked for with it.
 */
export function faulty(sources: Record<string, GraphQLDataSource>, seed: number): Record<string, GraphQLDataSource> {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [
      name,
      {
        async process(options) {
          const { query, variables } = options.request
          const answer = plain(await source.process(options))
          const { representations = [], ...others } = (variables ?? {}) as { representations?: unknown[] }
          const which = chance('answer', seed, name, query, others)
          return plain(
            which < ANSWER_FAULTS
              ? pick(badAnswers, which / ANSWER_FAULTS)(answer)
              : spoilValues(answer, [seed, name], representations),
          )
        },
      } satisfies GraphQLDataSource,
    ]),
  )
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>

/** As it is after its way through JSON. */
const plain = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer))

const pick = <T>(items: readonly T[], chance: number): T => items[Math.floor(chance * items.length)] as T

function spoilValues(answer: Answer, own: unknown[], representations: unknown[]): Answer {
  const { data } = answer
  if (!isRecord(data)) return answer
  const entities = data._entities
  if (Array.isArray(entities))
    return { ...answer, data: { _entities: entities.map((entity, n) => spoil(entity, [own, representations[n]])) } }
  return { ...answer, data: spoilFields(data, own) }
}

/** What a subgraph may do to a whole answer. */
const badAnswers: ((answer: Answer) => Answer)[] = [
  () => {
    throw new Error('Nobody answers')
  },
  () => ({ data: null as never }),
  () => ({ errors: [{ message: 'Everything is broken' }] }) as never,
  ({ data }) =>
    ({ data, errors: [{ message: 'Something is broken', extensions: { code: 'ODD', deep: { a: 1 } } }] }) as never,
  ({ data }) => ({ data, errors: [{ message: 'Elsewhere', path: ['nowhere', 7, 'at', 'all'] }] }) as never,
  ({ data }) => ({ data, errors: [{ message: 'In an entity', path: ['_entities', 0] }] }) as never,
  ({ data }) => ({ data, errors: [{ path: ['_entities', 99, 'x'] }] }) as never,
  ({ data }) => (data?._entities ? { data: { _entities: [] } } : { data: {} as never }),
  ({ data }) => (data?._entities ? { data: { _entities: null } } : { data }) as never,
  ({ data }) => (data?._entities ? { data: {} } : { data }) as never,
]

/** What may stand in the place of a value. */
const oddities: unknown[] = [
  null,
  undefined,
  7,
  7.5,
  'odd',
  '',
  true,
  false,
  [],
  [null],
  {},
  { __typename: 'Nothing' },
  1e30,
]

function spoil(value: unknown, own: unknown[]): unknown {
  const which = chance('value', own)
  if (which < VALUE_FAULTS) return pick(oddities, which / VALUE_FAULTS)
  if (Array.isArray(value)) return value.map((item, index) => spoil(item, [...own, index]))
  return isRecord(value) ? spoilFields(value, own) : value
}

function spoilFields(record: Data, own: unknown[]): Data {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, spoil(value, [...own, name])]))
}
