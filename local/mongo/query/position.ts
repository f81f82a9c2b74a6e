import { type Document, isDocument } from '../values/bson-codec.ts'
import { valuesAt } from '../values/path.ts'
import { compileFilter } from './filter.ts'

/**
 * Which element of the array at `path` made the filter match: the first for which the filter's clauses about that
 * array still hold when it is the only element. Undefined when the filter says nothing about the array.
 */
export function positionOf(path: string, filter: Document, document: Document): number | undefined {
  const [array] = valuesAt(document, path.split('.'))
  if (!Array.isArray(array)) return undefined
  const clauses = clausesAbout(path, filter)
  if (clauses.length === 0) return undefined
  const matches = compileFilter({ $and: clauses })
  const position = array.findIndex((element) => matches(withOnly(document, path.split('.'), [element])))
  return position < 0 ? undefined : position
}

function clausesAbout(path: string, filter: Document): Document[] {
  return Object.entries(filter).flatMap(([key, condition]) => {
    if (key === '$and' && Array.isArray(condition)) {
      return condition.flatMap((part) => clausesAbout(path, part as Document))
    }
    if (key === '$or' && Array.isArray(condition)) {
      const branches = condition.map((part) => clausesAbout(path, part as Document))
      return branches.every((branch) => branch.length > 0)
        ? [{ $or: branches.map((branch) => ({ $and: branch })) }]
        : []
    }
    return key === path || key.startsWith(`${path}.`) ? [{ [key]: condition }] : []
  })
}

function withOnly(document: Document, path: readonly string[], array: unknown[]): Document {
  const [name = '', ...rest] = path
  const child = document[name]
  return { ...document, [name]: rest.length === 0 ? array : isDocument(child) ? withOnly(child, rest, array) : child }
}
