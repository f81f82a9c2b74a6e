import { bsonClass, type Document, isDocument } from '../values/bson-codec.ts'

/** Replaces BSON number classes by JavaScript numbers where that loses nothing: expressions compute with those. */
export function promote(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(promote)
  switch (bsonClass(value)) {
    case 'Int32':
    case 'Double':
      return (value as { value: number }).value
    case 'Long': {
      const number = (value as { toNumber(): number }).toNumber()
      return Number.isSafeInteger(number) ? number : value
    }
  }
  if (!isDocument(value) || bsonClass(value) !== undefined) return value
  const promoted: Document = {}
  for (const [name, field] of Object.entries(value)) promoted[name] = promote(field)
  return promoted
}
