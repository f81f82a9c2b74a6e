/** A plugin for code generation: ids of the client's operations, each with its fragments, by which the gateway knows them. */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import { documentId } from '../gateway/graphql/trusted-documents.ts'

/** @returns id -> name of the operation, as JSON */
export function plugin(_schema: unknown, files: readonly { document?: DocumentNode }[]): string {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? [])
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const named = operations.map((operation) => [documentId(withFragments(operation, fragments)), operation.name?.value])
  return `${JSON.stringify(Object.fromEntries(named.sort()), null, 2)}\n`
}

/** An operation with the fragments that it uses, and those that they use. */
function withFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const used = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation])
  for (const definition of used)
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (fragment) used.add(fragment)
      },
    })
  return { kind: Kind.DOCUMENT, definitions: [...used] }
}
