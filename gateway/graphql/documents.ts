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

/** Documents by their text. */
export interface Documents {
  /** Parses and validates as Apollo Server does; each text once. */
  read: ReadDocument
  /** The document, where this text has been found valid before. */
  known(query: string): ValidDocument | undefined
  /** The same by the SHA-256 of its text, in hexadecimal. */
  knownByHash(hash: string): ValidDocument | undefined
  /** Takes over a document that has passed validation. */
  keep(valid: ValidDocument): void
}

/** Memory for documents that are kept, in bytes. */
const KEPT_DOCUMENTS = 64_000_000
/** What a token takes in memory with its share of the tree, in bytes. */
const TOKEN_SIZE = 500

/**
 * Roughly what a document takes in memory, in bytes. A tree holds on to its whole text, comments and all: measured by its nodes alone,
 * small documents with long comments would fill the memory.
 */
export function sizeOf({ loc }: DocumentNode): number {
  let size = loc ? 2 * loc.source.body.length : 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) size += TOKEN_SIZE
  return Math.max(1, size)
}

/** Keeps documents that have passed validation, the latest used, within a bound of memory. */
export const createDocumentStore = () =>
  new LRUCache<string, DocumentNode>({ maxSize: KEPT_DOCUMENTS, sizeCalculation: sizeOf })

export function createDocuments(
  schema: GraphQLSchema,
  { production, maxTokens }: { production: boolean; maxTokens: number },
): Documents {
  const rules = production ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules
  const texts = new Map<string, string>() // By hash, of the documents in `valid`.
  const valid = new LRUCache<string, ValidDocument>({
    maxSize: KEPT_DOCUMENTS,
    sizeCalculation: ({ document }) => sizeOf(document),
    onInsert: ({ queryHash }, text) => void texts.set(queryHash, text),
    dispose: ({ queryHash }, _text, reason) => void (reason !== 'set' && texts.delete(queryHash)),
  })

  const known = (query: string) => valid.get(query)
  function keep(found: ValidDocument) {
    const text = found.document.loc?.source.body
    if (text !== undefined) valid.set(text, found)
  }
  return {
    known,
    knownByHash(hash) {
      const text = texts.get(hash)
      return text === undefined ? undefined : known(text)
    },
    keep,
    read(query) {
      const before = known(query)
      if (before) return before
      const checked = check(query)
      if ('errors' in checked) return checked
      const found = { ...checked, queryHash: createHash('sha256').update(query).digest('hex') }
      keep(found)
      return found
    },
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
