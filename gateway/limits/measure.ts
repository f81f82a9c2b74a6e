import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How big an operation is once its fragments are spread. */
export interface Size {
  /** Levels of fields. */
  depth: number
  aliases: number
  /** On fields, on fragments where they are spread, and on the operation. */
  directives: number
  /** Fields of the root. */
  rootFields: number
  /** Fields in all. */
  fields: number
}

type Part = Omit<Size, 'rootFields'> & { topFields: number }

/**
 * Measures an operation as if every fragment were written out where it is spread. Each fragment is measured once, so documents
 * whose fragments multiply take no longer than their length; a fragment that spreads itself counts nothing there (validation
 * refuses it).
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  const measuredFragments = new Map<string, Part>()

  function measureFragment(name: string): Part {
    const known = measuredFragments.get(name)
    if (known) return known
    measuredFragments.set(name, nothing)
    const fragment = fragments.get(name)
    const size = fragment ? measureSelections(fragment.selectionSet) : nothing
    measuredFragments.set(name, size)
    return size
  }

  function measureSelections({ selections }: SelectionSetNode): Part {
    return selections.map(measureSelection).reduce(added, nothing)
  }

  function within(selection: SelectionNode): Part {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value)
    return selection.selectionSet ? measureSelections(selection.selectionSet) : nothing
  }

  function measureSelection(selection: SelectionNode): Part {
    const directives = selection.directives?.length ?? 0
    const below = within(selection)
    if (selection.kind !== Kind.FIELD) return added(below, { ...nothing, directives })
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      directives: below.directives + directives,
      topFields: 1,
      fields: below.fields + 1,
    }
  }

  const { topFields: rootFields, ...size } = measureSelections(operation.selectionSet)
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0), rootFields }
}

const nothing: Part = { depth: 0, aliases: 0, directives: 0, topFields: 0, fields: 0 }

const added = (a: Part, b: Part): Part => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  topFields: a.topFields + b.topFields,
  fields: a.fields + b.fields,
})
