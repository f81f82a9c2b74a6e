import type { Data } from './merge.ts'
import type { FetchNode } from './plan-nodes.ts'

const beginnings = new WeakMap<FetchNode, string>()

/**
 * The JSON that a fetch sends: what never changes is written once for each plan, and representations as they were written to tell them
 * apart.
 *
 * @param representations JSON of each entity that is asked for, where the fetch is of entities
 */
export function requestBody(fetch: FetchNode, variables: Data, representations?: readonly string[]): string {
  const beginning = beginnings.get(fetch) ?? beginningOf(fetch)
  const values = JSON.stringify(variables)
  if (!representations) return `${beginning}${values}}`
  const separator = values === '{}' ? '' : ','
  return `${beginning}${values.slice(0, -1)}${separator}"representations":[${representations.join(',')}]}}`
}

function beginningOf(fetch: FetchNode): string {
  const { operation: query, operationName } = fetch
  const beginning = `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`
  beginnings.set(fetch, beginning)
  return beginning
}
