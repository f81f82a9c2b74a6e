import fc from 'fast-check'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql'

const ARGUMENTS: Record<string, string> = {
  'Query.person': '(id: "2")',
  'Query.node': '(id: $id)',
  'Query.reviews': '(first: 2)',
  'Person.reviews': '(least: $least)',
}

/** Random valid queries over the toy supergraph: aliases, fragments, `@skip`/`@include`, repeated fields, every type condition. */
export function randomQuery(schema: GraphQLSchema): fc.Arbitrary<string> {
  const directive = fc.constantFrom(
    '',
    '',
    '',
    '',
    ' @skip(if: $yes)',
    ' @include(if: $yes)',
    ' @skip(if: $no)',
    ' @include(if: false)',
  )

  const selections = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> =>
    fc.array(selection(type, depth), { minLength: 1, maxLength: 4 }).map((parts) => ['__typename', ...parts].join(' '))

  const selection = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> => {
    const conditions = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type]
    const fragment = fc
      .tuple(fc.constantFrom(...conditions), directive)
      .chain(([condition, when]) =>
        selections(condition, depth - 1).map((inner) => `... on ${condition.name}${when} { ${inner} }`),
      )
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    const usable = fields.filter(({ type: result }) => depth > 0 || !isCompositeType(getNamedType(result)))
    if (usable.length === 0) return depth > 0 ? fragment : fc.constant('__typename')
    const field = fc
      .tuple(fc.constantFrom(...usable), fc.boolean(), directive)
      .chain(([{ name, type: result }, aliased, when]) => {
        const named = getNamedType(result)
        const head = `${aliased ? `constructor_${name}: ` : ''}${name}${ARGUMENTS[`${type.name}.${name}`] ?? ''}${when}`
        return isCompositeType(named)
          ? selections(named, depth - 1).map((inner) => `${head} { ${inner} }`)
          : fc.constant(head)
      })
    return depth > 0 ? fc.oneof({ weight: 5, arbitrary: field }, { weight: 1, arbitrary: fragment }) : field
  }

  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no queries')
  return selections(query, 4)
    .map((inner) => `query ${definitionsFor(inner)} { ${inner} }`)
    .filter((text) => validate(schema, parse(text)).length === 0) // Fields of two types under one name may clash.
}

const VARIABLES = { id: 'ID! = "1"', least: 'Float', yes: 'Boolean! = true', no: 'Boolean!' }

function definitionsFor(selections: string): string {
  const used = Object.entries(VARIABLES).filter(([name]) => selections.includes(`$${name})`))
  return used.length > 0 ? `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : ''
}
