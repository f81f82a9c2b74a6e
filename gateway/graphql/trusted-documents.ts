import { createHash } from 'node:crypto'
import { type DocumentNode, type FieldNode, Kind, print, type SelectionSetNode, visit } from 'graphql'
import { type CallerError, forbidden } from '../../platform/errors.ts'
import type { GatewayContext } from '../context.ts'

/** @returns why a client may not run a document */
export type TrustCheck = (document: DocumentNode, client: Pick<GatewayContext, 'byCookies'>) => CallerError | undefined

/**
 * Makes the check that whoever comes with our cookies runs the documents of our own pages: what a script that got into a page could ask for
 * ends there. Programs come with tokens and keys, and ask for what they like.
 *
 * @param trusted ids of documents; undefined where anybody may run any
 */
export function createTrustCheck(trusted: ReadonlySet<string> | undefined): TrustCheck {
  const known = new WeakMap<DocumentNode, boolean>()
  function isTrusted(document: DocumentNode): boolean {
    const before = known.get(document)
    if (before !== undefined) return before
    const is = trusted?.has(documentId(document)) ?? true
    known.set(document, is)
    return is
  }
  return (document, { byCookies }) =>
    !trusted || !byCookies || isTrusted(document)
      ? undefined
      : forbidden(
          'With cookies this address runs the operations of its own pages only. Use an access token or an API key.',
        )
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * SHA-256 of a document in a form of its own, in hexadecimal: definitions in the order of their names, and `__typename` at the end of every
 * selection but the root's, because clients that cache put it there.
 */
export function documentId(document: DocumentNode): string {
  const { definitions } = visit(document, {
    SelectionSet: {
      leave(node, _key, parent): SelectionSetNode | undefined {
        const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        return isRoot ? undefined : { ...node, selections: [...node.selections.filter(isNoTypename), TYPENAME] }
      },
    },
  })
  const hash = createHash('sha256')
  for (const text of definitions.map((definition) => print(definition)).sort()) hash.update(`${text}\n`)
  return hash.digest('hex')
}

const isNoTypename = (selection: SelectionSetNode['selections'][number]) =>
  selection.kind !== Kind.FIELD ||
  selection.name.value !== '__typename' ||
  selection.alias !== undefined ||
  (selection.directives?.length ?? 0) > 0
