import { isDocument } from './bson-codec.ts'

const INDEX = /^(0|[1-9][0-9]*)$/

/** Whether a path component can be an array position. */
export const isArrayIndex = (component: string): boolean => INDEX.test(component)

/** A document's own field; inherited names such as `constructor` do not exist in BSON. */
export function fieldOf(value: unknown, name: string): unknown {
  return isDocument(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/**
 * Whether any value that `path` reaches satisfies the test. As in MongoDB a path goes through arrays of documents
 * and also takes numeric components as positions; a field that is missing is tested as undefined.
 */
export function someValueAt(
  value: unknown,
  path: readonly string[],
  test: (leaf: unknown) => boolean,
  at = 0,
): boolean {
  const component = path[at]
  if (component === undefined) return test(value)
  if (Array.isArray(value)) {
    if (
      isArrayIndex(component) &&
      Number(component) < value.length &&
      someValueAt(value[Number(component)], path, test, at + 1)
    )
      return true
    return value.some((element) => isDocument(element) && someValueAt(element, path, test, at))
  }
  return isDocument(value) ? someValueAt(fieldOf(value, component), path, test, at + 1) : test(undefined)
}

/** Every value that `path` reaches, arrays not expanded. */
export function valuesAt(document: unknown, path: readonly string[]): unknown[] {
  const values: unknown[] = []
  someValueAt(document, path, (leaf) => {
    values.push(leaf)
    return false
  })
  return values
}
