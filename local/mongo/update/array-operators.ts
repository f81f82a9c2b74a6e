import { MongoFault } from '../fault.ts'
import { elementPredicate, isOperatorDocument } from '../query/filter.ts'
import { regexTest } from '../query/operators.ts'
import { parseSort, sortKey } from '../query/sort.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { compareValues, equalValues } from '../values/compare.ts'
import { RANK, rankOf } from '../values/key-encoding.ts'
import { typeName } from '../values/type-names.ts'
import { type ChangeField, KEEP } from './paths.ts'

const PUSH_MODIFIERS = new Set(['$each', '$slice', '$sort', '$position'])

function arrayOr(current: unknown, operator: string): unknown[] {
  if (current === undefined) return []
  if (Array.isArray(current)) return current
  throw new MongoFault('BadValue', `Cannot apply ${operator} to a non-array value of type ${typeName(current)}`)
}

function each(operand: unknown, operator: string): unknown[] {
  if (!isDocument(operand) || operand.$each === undefined) return [operand]
  if (!Array.isArray(operand.$each)) {
    throw new MongoFault('BadValue', `The argument to $each in ${operator} must be an array`)
  }
  return operand.$each
}

/** `$push` with `$each`, `$position`, `$sort` and `$slice`, applied in this order. */
export function push(operand: unknown): ChangeField {
  const modifiers = isDocument(operand) && operand.$each !== undefined ? operand : undefined
  const unknown = Object.keys(modifiers ?? {}).find((name) => !PUSH_MODIFIERS.has(name))
  if (unknown) throw new MongoFault('BadValue', `Unrecognized clause in $push: ${unknown}`)
  const added = each(operand, '$push')
  return (current) => {
    const array = [...arrayOr(current, '$push')]
    array.splice(toNumber(modifiers?.$position) ?? array.length, 0, ...added)
    const sorted = modifiers?.$sort === undefined ? array : sortElements(array, modifiers.$sort)
    const count = toNumber(modifiers?.$slice)
    if (count === undefined) return sorted
    return count === 0 ? [] : count < 0 ? sorted.slice(count) : sorted.slice(0, count)
  }
}

function sortElements(array: unknown[], sort: unknown): unknown[] {
  const direction = toNumber(sort)
  if (direction !== undefined) return array.toSorted((a, b) => compareValues(a, b) * direction)
  const fields = parseSort(sort)
  return array.toSorted((a, b) => Buffer.compare(sortKey(a as Document, fields), sortKey(b as Document, fields)))
}

export function addToSet(operand: unknown): ChangeField {
  const wanted = each(operand, '$addToSet')
  return (current) => {
    const array = arrayOr(current, '$addToSet')
    const added: unknown[] = []
    for (const value of wanted) {
      if (![...array, ...added].some((element) => equalValues(element, value))) added.push(value)
    }
    return added.length === 0 && current !== undefined ? KEEP : [...array, ...added]
  }
}

export function pop(operand: unknown): ChangeField {
  const end = toNumber(operand)
  if (end !== 1 && end !== -1) throw new MongoFault('FailedToParse', '$pop expects 1 or -1')
  return (current) => {
    if (current === undefined) return KEEP
    const array = arrayOr(current, '$pop')
    return end === 1 ? array.slice(0, -1) : array.slice(1)
  }
}

function remove(operator: string, matches: (element: unknown) => boolean): ChangeField {
  return (current) => {
    if (current === undefined) return KEEP
    const array = arrayOr(current, operator)
    const kept = array.filter((element) => !matches(element))
    return kept.length === array.length ? KEEP : kept
  }
}

/** `$pull`: a document is a filter for embedded documents, a document of operators a test of each element. */
export function pull(operand: unknown): ChangeField {
  if (rankOf(operand) === RANK.regex) return remove('$pull', regexTest(operand, operand))
  if (isOperatorDocument(operand)) return remove('$pull', elementPredicate(operand))
  if (!isDocument(operand)) return remove('$pull', (element) => equalValues(element, operand))
  const matches = elementPredicate(operand)
  return remove('$pull', (element) => isDocument(element) && matches(element))
}

export function pullAll(operand: unknown): ChangeField {
  if (!Array.isArray(operand)) throw new MongoFault('BadValue', '$pullAll requires an array argument')
  return remove('$pullAll', (element) => operand.some((value) => equalValues(element, value)))
}
