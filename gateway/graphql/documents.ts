import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'

/** A document that is valid, and the hash of its text as Apollo Server takes it. */
export interface ValidDocument {
  document: DocumentNode
  queryHash: string
}

export type ReadDocument = (query: string) => ValidDocument | { errors: readonly GraphQLError[] }

const CACHED_DOCUMENTS = 1_000

/** Parses and validates what comes over WebSockets as Apollo Server does with what comes over HTTP; each text once. */
export function createDocumentReader(
  schema: GraphQLSchema,
  { production, maxTokens }: { production: boolean; maxTokens: number },
): ReadDocument {
  const rules = production ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules
  const valid = new LRUCache<string, ValidDocument>({ max: CACHED_DOCUMENTS })

  return (query) => {
    const queryHash = createHash('sha256').update(query).digest('hex')
    const known = valid.get(queryHash)
    if (known) return known
    const checked = check(query)
    if ('errors' in checked) return checked
    const read = { ...checked, queryHash }
    valid.set(queryHash, read)
    return read
  }

  function check(query: string): { document: DocumentNode } | { errors: readonly GraphQLError[] } {
    try {
      const document = parse(query, { maxTokens })
      const errors = validate(schema, document, rules, { hideSuggestions: production })
      return errors.length > 0 ? { errors: errors.map(coded('GRAPHQL_VALIDATION_FAILED')) } : { document }
    } catch (error) {
      return { errors: [coded('GRAPHQL_PARSE_FAILED')(error as GraphQLError)] }
    }
  }
}

const coded = (code: string) => (error: GraphQLError) =>
  Object.assign(error, { extensions: { ...error.extensions, code } })
