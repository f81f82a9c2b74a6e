import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** Coordinates of a schema, such as `Generation.images`, whose last name contains the text; those that begin with it first. */
export function searchSchema(schema: GraphQLSchema, text: string): string[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const found: { coordinate: string; at: number }[] = []
  const look = (name: string, coordinate: string) => {
    const at = name.toLowerCase().indexOf(wanted)
    if (at >= 0) found.push({ coordinate, at })
  }
  for (const type of Object.values(schema.getTypeMap())) {
    const { name } = type
    if (name.startsWith('__')) continue
    look(name, name)
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.keys(type.getFields())) look(field, `${name}.${field}`)
    if (isEnumType(type)) for (const value of type.getValues()) look(value.name, `${name}.${value.name}`)
  }
  return found
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at) || a.coordinate.localeCompare(b.coordinate, 'en'))
    .map(({ coordinate }) => coordinate)
}
