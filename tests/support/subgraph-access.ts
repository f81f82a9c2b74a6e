import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, getNamedType, isLeafType, isObjectType, OperationTypeNode, parse } from 'graphql'
import { loadSecrets } from '../../local/secrets.ts'
import { type Access, readAccess } from '../../schema/access.ts'
import { argumentsOf, operationsOf } from './api-operations.ts'
import { createSubgraphClient } from './subgraph-client.ts'
import type { startTestPlatform } from './test-platform.ts'

const subgraphNames = ['users', 'billing', 'generation'] as const
type SubgraphName = (typeof subgraphNames)[number]
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The SDL of each subgraph. */
export const sdl = Object.fromEntries(
  subgraphNames.map((name) => [name, parse(read(`subgraphs/${name}/schema.graphql`))]),
) as Record<SubgraphName, DocumentNode>

/** What each field of each subgraph demands, as its SDL says. */
export const accessOf = Object.fromEntries(subgraphNames.map((name) => [name, readAccess(sdl[name]).table]))

/** What the public root field demands, from whichever subgraph has it. */
export function demandOf(coordinate: string): Access {
  const found = subgraphNames.map((name) => accessOf[name]?.get(coordinate)).find((access) => access !== undefined)
  return found ?? assert.fail(`${coordinate} does not say what it needs`)
}

/** Fields of what others can ask a subgraph for by its key. */
export function entityFields(document: DocumentNode) {
  const types = Object.values(buildSubgraphSchema(document).getTypeMap())
  return types.filter(isObjectType).flatMap((type) => {
    const keys = type.astNode?.directives?.filter(({ name }) => name.value === 'key') ?? []
    if (!keys.some((key) => !key.arguments?.some(({ name }) => name.value === 'resolvable'))) return []
    return Object.values(type.getFields()).map(({ name, args, type: below }) => {
      const call = `${name}${argumentsOf(args)}`
      const selection = isLeafType(getNamedType(below)) ? call : `${call} { __typename }`
      return { type: type.name, field: name, selection }
    })
  })
}

/** What a subgraph does for other services. */
export const internalOperations = (name: SubgraphName) =>
  [OperationTypeNode.QUERY, OperationTypeNode.MUTATION].flatMap((kind) => {
    const root = kind === OperationTypeNode.QUERY ? 'Query' : 'Mutation'
    return operationsOf(buildSubgraphSchema(sdl[name]), kind, 'for nothing more').filter(
      ({ field }) => accessOf[name]?.get(`${root}.${field}`) === 'service',
    )
  })

/** Speaks to each subgraph as the gateway does. */
export function subgraphClients(platform: Awaited<ReturnType<typeof startTestPlatform>>) {
  const { gatewayToUsers, gatewayToBilling, gatewayToGeneration } = loadSecrets(platform.dataDir)
  const keys = { users: gatewayToUsers, billing: gatewayToBilling, generation: gatewayToGeneration }
  return subgraphNames.map((audience) => ({
    audience,
    client: createSubgraphClient({
      url: `http://127.0.0.1:${platform.ports[audience]}`,
      audience,
      key: keys[audience],
    }),
  }))
}
