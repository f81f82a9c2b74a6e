/**
 * Composes the subgraphs' SDL into what gateways and clients use:
 *
 *   node schema/compose.ts           writes supergraph.graphql, api.graphql and partner.graphql
 *   node schema/compose.ts --check   compares them with what is committed and writes nothing
 *
 * What is not in the form of the house fails (`lint.ts`), and so does a change that would break clients or partners, unless
 * `--allow-breaking` says that it is meant.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { printSchema as printFederated, Supergraph } from '@apollo/federation-internals'
import { buildSchema, findBreakingChanges, parse } from 'graphql'
import { readAccess } from './access.ts'
import { lintSchema } from './lint.ts'
import { partnerSchema } from './partner.ts'

/** Address of each subgraph where the gateway is not told another. */
const subgraphs = [
  { name: 'billing', url: 'http://127.0.0.1:4002/graphql' },
  { name: 'generation', url: 'http://127.0.0.1:4003/graphql' },
  { name: 'users', url: 'http://127.0.0.1:4001/graphql' },
]
const here = new URL('.', import.meta.url)
const flags = new Set(process.argv.slice(2))

const files = compose()
refuseBreakingChanges('api.graphql', 'The published API')
refuseBreakingChanges('partner.graphql', 'What partners rely on')
for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, here)
  if (flags.has('--check')) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
      fail(`schema/${name} is not what the subgraphs compose to. Run \`npm run generate\`.`)
  } else writeFileSync(file, text)
}

function compose() {
  const services = subgraphs.map(({ name, url }) => ({
    name,
    url,
    typeDefs: parse(readFileSync(new URL(`../subgraphs/${name}/schema.graphql`, here), 'utf8')),
  }))
  const unclear = services.flatMap(({ name, typeDefs }) =>
    readAccess(typeDefs).faults.map((fault) => `${name}: ${fault}`),
  )
  if (unclear.length > 0) return fail(unclear.join('\n'))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) return fail(errors?.map(({ message }) => message).join('\n') ?? 'Composition failed.')

  const api = Supergraph.build(supergraphSdl).apiSchema()
  const faults = lintSchema(api.toGraphQLJSSchema())
  if (faults.length > 0) return fail(faults.join('\n'))
  return {
    'supergraph.graphql': `${supergraphSdl.trim()}\n`,
    'api.graphql': `${printFederated(api).trim()}\n`,
    'partner.graphql': partnerSchema(supergraphSdl),
  }
}

/** Also where the API keeps it: what is tagged as our own client's is lost to partners. */
function refuseBreakingChanges(name: keyof typeof files, what: string) {
  const published = new URL(name, here)
  if (flags.has('--allow-breaking') || !existsSync(published)) return
  const changes = findBreakingChanges(buildSchema(readFileSync(published, 'utf8')), buildSchema(files[name]))
  if (changes.length > 0)
    fail(`${what} would break:\n${changes.map(({ description }) => `- ${description}`).join('\n')}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
