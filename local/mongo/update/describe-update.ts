import type { UpdateDescription } from '../storage/store-view.ts'
import { bsonClass, type Document, isDocument } from '../values/bson-codec.ts'
import { equalValues } from '../values/compare.ts'
import { typeName } from '../values/type-names.ts'

interface Description extends UpdateDescription {
  readonly updatedFields: Document
  readonly removedFields: string[]
  readonly truncatedArrays: Document[]
}

/** The difference between two versions of a document, as change streams report it; undefined when they are equal. */
export function describeUpdate(before: Document, after: Document): UpdateDescription | undefined {
  const description: Description = { updatedFields: {}, removedFields: [], truncatedArrays: [] }
  compareFields(before, after, '', description)
  const { updatedFields, removedFields, truncatedArrays } = description
  const changed = Object.keys(updatedFields).length + removedFields.length + truncatedArrays.length > 0
  return changed ? description : undefined
}

function compareFields(before: Document, after: Document, prefix: string, description: Description): void {
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) description.removedFields.push(prefix + name)
  for (const [name, value] of Object.entries(after)) {
    if (Object.hasOwn(before, name)) compareField(before[name], value, prefix + name, description)
    else description.updatedFields[prefix + name] = value
  }
}

function compareField(before: unknown, after: unknown, path: string, description: Description): void {
  if (isDocument(before) && isDocument(after) && !bsonClass(before) && !bsonClass(after)) {
    compareFields(before, after, `${path}.`, description)
  } else if (Array.isArray(before) && Array.isArray(after)) compareElements(before, after, path, description)
  else if (typeName(before) !== typeName(after) || !equalValues(before, after)) {
    description.updatedFields[path] = after
  }
}

function compareElements(before: unknown[], after: unknown[], path: string, description: Description): void {
  if (after.length < before.length) description.truncatedArrays.push({ field: path, newSize: after.length })
  for (const [i, element] of after.entries()) {
    if (i < before.length) compareField(before[i], element, `${path}.${i}`, description)
    else description.updatedFields[`${path}.${i}`] = element
  }
}
