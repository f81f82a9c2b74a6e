import { costIdentity, type InterfaceType, type ObjectType } from '@apollo/federation-internals'
import type { SupergraphFile } from '../federation/supergraph.ts'

/** What a field's `@listSize` says, see https://ibm.github.io/graphql-specs/cost-spec.html */
export interface ListSize {
  assumedSize?: number | null
  slicingArguments?: string[] | null
  /** Fields of the answer that have the size, instead of the answer itself. */
  sizedFields?: string[] | null
}

/** The supergraph's `@cost` and `@listSize`, by schema coordinate. */
export interface Weights {
  /** Whether the schema says anything of costs. */
  priced: boolean
  /** `Type`, `Type.field` and `Type.field(argument:)` -> weight. */
  weights: ReadonlyMap<string, number>
  /** `Type.field` -> how long its list is. */
  listSizes: ReadonlyMap<string, ListSize>
}

/** Reads the directives of the cost specification under whatever names the supergraph imports them. */
export function readWeights({ federation: { schema } }: SupergraphFile): Weights {
  const weights = new Map<string, number>()
  const listSizes = new Map<string, ListSize>()
  const feature = schema.coreFeatures?.getByIdentity(costIdentity)
  if (!feature) return { priced: false, weights, listSizes }
  const cost = feature.directiveNameInSchema('cost')
  const listSize = feature.directiveNameInSchema('listSize')

  const weigh = (element: Pick<ObjectType, 'coordinate'> & { appliedDirectivesOf(name: string): Applied[] }) => {
    const [applied] = element.appliedDirectivesOf(cost)
    if (applied) weights.set(element.coordinate, applied.arguments().weight as number)
  }
  const visitFields = (type: ObjectType | InterfaceType) => {
    for (const field of type.fields()) {
      weigh(field)
      for (const argument of field.arguments()) weigh(argument)
      const [applied] = field.appliedDirectivesOf(listSize)
      if (applied) listSizes.set(field.coordinate, applied.arguments() as ListSize)
    }
  }
  for (const type of schema.types()) {
    weigh(type)
    if (type.kind === 'ObjectType' || type.kind === 'InterfaceType') visitFields(type)
  }
  return { priced: true, weights, listSizes }
}

interface Applied {
  arguments(): Record<string, unknown>
}
