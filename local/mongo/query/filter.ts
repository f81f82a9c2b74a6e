import { compileExpression, scopeOf } from '../aggregate/expression.ts'
import { MongoFault } from '../fault.ts'
import { type Document, isDocument, isTruthy } from '../values/bson-codec.ts'
import { RANK, rankOf } from '../values/key-encoding.ts'
import { someValueAt } from '../values/path.ts'
import { equals, OPERATORS, regexTest } from './operators.ts'

export type Predicate = (document: Document) => boolean

/** True for `{$gt: 1, …}`: a document of operators rather than a value to equal. */
export function isOperatorDocument(value: unknown): value is Document {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db'
}

/** Operators that stand at the top of a filter, and those that stand on a field beside the ones of operators.ts. */
export const LOGICAL_OPERATORS = ['$and', '$or', '$nor', '$expr', '$comment']
export const NESTING_OPERATORS = ['$not', '$ne', '$nin', '$exists', '$all', '$elemMatch', '$options']

/** Compiles a query filter. Throws `BadValue` for an operator that does not exist here. */
export function compileFilter(filter: Document, variables: Document = {}): Predicate {
  return every(Object.entries(filter).map(([key, condition]) => compileClause(key, condition, variables)))
}

function compileClause(key: string, condition: unknown, variables: Document): Predicate {
  if (!key.startsWith('$')) return compileCondition(key.split('.'), condition, variables)
  switch (key) {
    case '$and':
      return every(branches(key, condition, variables))
    case '$or':
      return some(branches(key, condition, variables))
    case '$nor': {
      const any = some(branches(key, condition, variables))
      return (document) => !any(document)
    }
    case '$expr': {
      const evaluate = compileExpression(condition)
      return (document) => isTruthy(evaluate(scopeOf(document, variables)))
    }
    case '$comment':
      return () => true
  }
  throw new MongoFault('BadValue', `unknown top level operator: ${key}`)
}

function branches(operator: string, condition: unknown, variables: Document): Predicate[] {
  if (!Array.isArray(condition) || condition.length === 0) {
    throw new MongoFault('BadValue', `${operator} must be a nonempty array`)
  }
  return condition.map((branch) => {
    if (!isDocument(branch)) throw new MongoFault('BadValue', `${operator} entries need to be full objects`)
    return compileFilter(branch, variables)
  })
}

function every(predicates: readonly Predicate[]): Predicate {
  const [only, ...others] = predicates
  if (only && others.length === 0) return only
  return (document) => predicates.every((predicate) => predicate(document))
}

const some =
  (predicates: Predicate[]): Predicate =>
  (document) =>
    predicates.some((predicate) => predicate(document))

/**
 * Compiles the condition on one path. With an empty path the "document" is the value itself, which is how
 * `$elemMatch` and `$pull` test array elements.
 */
function compileCondition(path: readonly string[], condition: unknown, variables: Document = {}): Predicate {
  if (!isOperatorDocument(condition)) {
    const test = rankOf(condition) === RANK.regex ? regexTest(condition, condition) : equals(condition)
    return (document) => someValueAt(document, path, test)
  }
  const predicates = Object.entries(condition).map(([operator, operand]) =>
    compileOperator(path, operator, operand, condition, variables),
  )
  return every(predicates)
}

function compileOperator(
  path: readonly string[],
  operator: string,
  operand: unknown,
  siblings: Document,
  variables: Document,
): Predicate {
  switch (operator) {
    case '$not': {
      if (!isOperatorDocument(operand) && rankOf(operand) !== RANK.regex) {
        throw new MongoFault('BadValue', '$not needs a regex or a document')
      }
      return not(compileCondition(path, operand, variables))
    }
    case '$ne':
      return not(compileOperator(path, '$eq', operand, siblings, variables))
    case '$nin':
      return not(compileOperator(path, '$in', operand, siblings, variables))
    case '$exists': {
      const exists: Predicate = (document) => someValueAt(document, path, (leaf) => leaf !== undefined)
      return isTruthy(operand) ? exists : not(exists)
    }
    case '$all':
      return compileAll(path, operand, variables)
    case '$elemMatch':
      return compileElemMatch(path, operand, variables)
    case '$options':
      if (siblings.$regex === undefined) throw new MongoFault('BadValue', '$options needs a $regex')
      return () => true
  }
  const makeTest = OPERATORS[operator]
  if (!makeTest) throw new MongoFault('BadValue', `unknown operator: ${operator}`)
  const test = makeTest(operand, siblings)
  return (document) => someValueAt(document, path, test)
}

const not =
  (predicate: Predicate): Predicate =>
  (document) =>
    !predicate(document)

function compileAll(path: readonly string[], operand: unknown, variables: Document): Predicate {
  if (!Array.isArray(operand)) throw new MongoFault('BadValue', '$all needs an array')
  if (operand.length === 0) return () => false
  return every(
    operand.map((value) => {
      const asItIs = rankOf(value) === RANK.regex || (isDocument(value) && value.$elemMatch !== undefined)
      return compileCondition(path, asItIs ? value : { $eq: value }, variables)
    }),
  )
}

function compileElemMatch(path: readonly string[], operand: unknown, variables: Document): Predicate {
  if (!isDocument(operand)) throw new MongoFault('BadValue', '$elemMatch needs an Object')
  const matches = elementPredicate(operand, variables)
  return (document) => someValueAt(document, path, (leaf) => Array.isArray(leaf) && leaf.some(matches))
}

/** The test of one array element: by operators for scalars, by a filter for embedded documents. */
export function elementPredicate(condition: Document, variables: Document = {}): (element: unknown) => boolean {
  if (isOperatorDocument(condition) && !LOGICAL_OPERATORS.includes(Object.keys(condition)[0] ?? '')) {
    return compileCondition([], condition, variables) as (element: unknown) => boolean
  }
  const predicate = compileFilter(condition, variables)
  return (element) => (isDocument(element) || Array.isArray(element)) && predicate(element as Document)
}
