import type { FieldFunctionOptions, FieldPolicy, Reference } from '@apollo/client'

interface Page {
  nodes: Reference[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/**
 * Field policy of a cursor connection: a page asked for with `after` goes behind the pages before it, one without
 * starts the list again. A node that moved between two pages stays once, at its first place.
 * @param keyArgs arguments that make a list of its own
 */
export function joinPages(keyArgs: string[]): FieldPolicy<Page> {
  return {
    keyArgs,
    merge(known: Page | undefined, incoming: Page, { args }: FieldFunctionOptions) {
      if (!known || !args?.after) return incoming
      const seen = new Set(known.nodes.map((node) => node.__ref))

      return { ...incoming, nodes: [...known.nodes, ...incoming.nodes.filter((node) => !seen.has(node.__ref))] }
    },
    read(known: Page | undefined, { canRead }: FieldFunctionOptions) {
      return known && { ...known, nodes: known.nodes.filter((node) => canRead(node)) }
    },
  }
}
