import { Supergraph } from '@apollo/federation-internals'
import type { GraphQLSchema } from 'graphql'

/** A composed supergraph, read and checked. */
export interface SupergraphFile {
  sdl: string
  /** What the planner and the cost rules read. */
  federation: Supergraph
  /** What clients see: without anything inaccessible and without federation's own directives. */
  apiSchema: GraphQLSchema
  subgraphs: { name: string; url: string }[]
}

/** @throws Error when `sdl` is not a supergraph of a version that the planner knows */
export function loadSupergraph(sdl: string): SupergraphFile {
  const federation = Supergraph.build(sdl)
  const subgraphs = federation.subgraphsMetadata().map(({ name, url }) => ({ name, url: url ?? '' }))
  return { sdl, federation, apiSchema: federation.apiSchema().toGraphQLJSSchema(), subgraphs }
}
