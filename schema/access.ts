import { type ConstDirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { type Permission, permissions } from '../platform/permissions.ts'

/**
 * What a field demands: nothing (`public`), a permission, that staff asks, or that one of our services does (`service`, which is
 * what `@inaccessible` means at a root field). `public` is also what demands a secret of its input, such as the token of a link.
 */
export type Access = Permission | 'public' | 'service' | 'staff'

/** Field coordinate, such as `Query.viewer`; for entities also the type's, which holds for those of its fields that say nothing. */
export type AccessTable = ReadonlyMap<string, Access>

const roots = ['Query', 'Mutation', 'Subscription']
const known = new Set<string>(['public', 'staff', ...Object.keys(permissions)])

/**
 * Reads `@access` out of a subgraph's SDL. Every root field must have it, and every entity, because whoever knows an id may
 * ask for one; what is below those is reached through them only.
 */
export function readAccess(sdl: DocumentNode): { table: AccessTable; faults: string[] } {
  const table = new Map<string, Access>()
  const faults: string[] = []
  function note(coordinate: string, directives: readonly ConstDirectiveNode[] | undefined): boolean {
    const needs = argumentOf(directives, 'access', 'needs')
    if (needs === undefined) return false
    if (known.has(needs)) table.set(coordinate, needs as Access)
    else faults.push(`${coordinate} needs ${needs}, which is no permission.`)
    return true
  }
  for (const type of sdl.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue
    const name = type.name.value
    const root = roots.includes(name)
    const whole = note(name, type.directives)
    const demanded = root || (isEntity(type) && !whole)
    for (const { name: field, directives } of type.fields ?? []) {
      const coordinate = `${name}.${field.value}`
      const noted = note(coordinate, directives)
      if (root && has(directives, 'inaccessible')) {
        if (noted) faults.push(`${coordinate} is @inaccessible, so services alone may call it: leave @access out.`)
        table.set(coordinate, 'service')
      } else if (demanded && !noted && !has(directives, 'external'))
        faults.push(`${coordinate} does not say what it needs: add @access.`)
    }
  }
  return { table, faults }
}

const has = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  directives?.some((directive) => directive.name.value === name) ?? false

function argumentOf(directives: readonly ConstDirectiveNode[] | undefined, name: string, argument: string) {
  const directive = directives?.find((one) => one.name.value === name)
  const value = directive?.arguments?.find((one) => one.name.value === argument)?.value
  return value?.kind === Kind.STRING ? value.value : undefined
}

/** Whether others can ask for it by its key. */
const isEntity = ({ directives }: Pick<ObjectTypeDefinitionNode, 'directives'>) =>
  directives?.some(
    (directive) =>
      directive.name.value === 'key' &&
      !directive.arguments?.some(
        ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
      ),
  ) ?? false
