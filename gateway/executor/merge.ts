export type Data = Record<string, unknown>

export const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An own property: response names are the client's choice, and `constructor` is as good a name as any. */
export const own = (object: Data, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined)

/** Sets an own property even where the prototype has a property or a setter of that name. */
export function setOwn(object: Data, name: string, value: unknown): void {
  if (name in object && !Object.hasOwn(object, name)) {
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true })
  } else object[name] = value
}

/** Merges what a subgraph answered into what is there: records by name, lists of equal length by place, all else replaces. */
export function mergeInto(target: Data, source: Data): void {
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (value === undefined) continue

    const present = own(target, name)
    if (isRecord(present) && isRecord(value)) mergeInto(present, value)
    else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
      mergeList(present, value)
    else setOwn(target, name, value)
  }
}

function mergeList(target: unknown[], source: unknown[]): void {
  for (const [index, value] of source.entries()) {
    const present = target[index]
    if (isRecord(present) && isRecord(value)) mergeInto(present, value)
    else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
      mergeList(present, value)
    else target[index] = value
  }
}
