import type { GraphQLDataSource } from '@apollo/gateway'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../context.ts'
import type { CachePolicy } from '../federation/cache-policy.ts'
import { scopeOf } from './scope.ts'

type Process = GraphQLDataSource['process']
type Options = Parameters<Process>[0]
type Answer = Awaited<ReturnType<Process>>
type Data = Record<string, unknown>

/** Entities that subgraphs have answered, for as long as the schema says that they hold. */
export interface EntityCache {
  /** Goes by a policy from now on, and has forgotten what was kept by another. */
  follow(policy: CachePolicy | undefined): void
  /** The same source, asked only for entities that are not known. */
  caching(subgraph: string, process: Process): Process
  /** An event of a subscription has come: entities of the types that it tells of are forgotten. */
  heard(query: string): void
}

interface EntityRequest {
  query?: string
  operationName?: string | undefined
  variables?: Data & { representations?: Data[] }
}

/**
 * Keeps entities by what was asked of them and by all that their subgraph was told of the client, so that nobody gets what was answered to
 * somebody else. A mutation forgets everything, when it begins and when it ends; an event forgets what is of a type that it tells of. What
 * was asked for before is not kept then either.
 *
 * @param maxSize characters that are kept, keys included
 * @param counted told how many entities of a fetch were there, and how many were asked for
 */
export function createEntityCache(
  maxSize: number,
  counted: (found: number, asked: number) => void,
  perf: { now(): number } = performance,
): EntityCache {
  const kept = new LRUCache<string, { type: string; since: number; json: string }>({
    maxSize,
    perf,
    ttlResolution: 0,
    sizeCalculation: ({ json }, key) => json.length + key.length,
  })
  let policy: CachePolicy | undefined
  // Counts what may have changed something. What is older than its type's last change is as good as not there.
  let changes = 0
  let allChangedAt = 0
  const changedAt = new Map<string, number>()
  const holds = (type: string, since: number) => since >= Math.max(allChangedAt, changedAt.get(type) ?? 0)

  function forgetAll() {
    allChangedAt = ++changes
    kept.clear()
  }

  function find(key: string): string | undefined {
    const found = kept.get(key)
    return found && holds(found.type, found.since) ? found.json : undefined
  }

  async function complete(
    process: Process,
    options: Options,
    { representations, keys, ttl }: { representations: Data[]; keys: string[]; ttl: number },
  ): Promise<Answer> {
    const found = keys.map(find)
    const missing = keys.flatMap((_, index) => (found[index] === undefined ? [index] : []))
    counted(keys.length - missing.length, missing.length)
    const entities: unknown[] = found.map((json) => (json === undefined ? null : JSON.parse(json)))
    if (missing.length === 0) return { data: { _entities: entities } }

    const since = changes
    const wanted = missing.map((index) => representations[index] as Data)
    const answer = await process(missing.length === keys.length ? options : asking(options, wanted))
    const received: unknown = answer.data?._entities
    const errors = answer.errors && { errors: answer.errors.map((error) => inPlace(error, missing)) }
    if (!Array.isArray(received) || received.length !== missing.length)
      // Of nothing that was found anything would be wrong, but the executor wants as many as it asked for.
      return missing.length === keys.length ? answer : { ...answer, data: { _entities: entities }, ...errors }
    for (const [at, index] of missing.entries()) {
      const type = String(representations[index]?.__typename)
      if (!answer.errors?.length && received[at] != null && holds(type, since))
        kept.set(keys[index] as string, { type, since, json: JSON.stringify(received[at]) }, { ttl })
      entities[index] = received[at]
    }
    return { ...answer, data: { _entities: entities }, ...errors }
  }

  return {
    follow(next) {
      policy = next
      forgetAll()
    },
    caching: (subgraph, process) => (options) => {
      if (!policy) return process(options)
      const { query = '', variables: { representations, ...variables } = {} } = options.request as EntityRequest
      if (query.startsWith('mutation')) {
        forgetAll()
        return process(options).finally(forgetAll)
      }
      const { identity, refreshToken } = options.context as GatewayContext
      const ttl = representations && refreshToken === undefined ? policy.lifetimeOf(query) : 0
      if (!representations || ttl === 0) return process(options)
      const same = `${subgraph} ${scopeOf(identity)} ${query} ${JSON.stringify(variables)} `
      const keys = representations.map((representation) => same + JSON.stringify(representation))
      return complete(process, options, { representations, keys, ttl })
    },
    heard(query) {
      const types = policy?.typesIn(query)
      if (!types) return
      changes++
      for (const type of types) changedAt.set(type, changes)
    },
  }
}

/** The same fetch for other entities. */
function asking(options: Options, representations: Data[]): Options {
  const { query, operationName, variables } = options.request as EntityRequest
  const request = { query, operationName, variables: { ...variables, representations } }
  return { ...options, request: { ...request, body: JSON.stringify(request) } } as unknown as Options
}

type SubgraphError = NonNullable<Answer['errors']>[number]

/** An error about one of the entities that were asked for, as one about the place where it belongs. */
function inPlace(error: SubgraphError, places: number[]): SubgraphError {
  const [root, at, ...rest] = error.path ?? []
  if (root !== '_entities' || typeof at !== 'number') return error
  return { ...error, path: [root, places[at] ?? at, ...rest] } as SubgraphError
}
