import { MongoFault } from '../fault.ts'
import { bsonClass, type Document, isDocument } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { OPERATORS } from './operators.ts'
import { SPECIAL_FORMS } from './special-forms.ts'

/** What an expression sees: `ROOT`, `CURRENT`, `NOW` and the variables of `let`, by name. */
export type Scope = Readonly<Record<string, unknown>>

/** A compiled expression; undefined stands for a missing value. */
export type Expression = (scope: Scope) => unknown

/** Variables that every expression has, for one document. */
export function scopeOf(document: Document, variables: Document): Scope {
  return { NOW: variables.NOW, ...variables, ROOT: document, CURRENT: document }
}

/** Compiles an aggregation expression. Throws for an operator that does not exist here, or a wrong number of operands. */
export function compileExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return compileVariable(expression)
  if (Array.isArray(expression)) {
    const parts = expression.map(compileExpression)
    return (scope) => parts.map((part) => part(scope) ?? null)
  }
  if (!isDocument(expression) || bsonClass(expression)) return () => expression
  const entries = Object.entries(expression)
  const [first] = entries
  if (first?.[0].startsWith('$')) {
    if (entries.length === 1) return compileOperator(first[0], first[1])
    throw new MongoFault('FailedToParse', 'An object representing an expression must have exactly one field')
  }
  const fields = entries.map(([name, value]) => [name, compileExpression(value)] as const)
  return (scope) => {
    const result: Document = {}
    for (const [name, field] of fields) {
      const value = field(scope)
      if (value !== undefined) result[name] = value
    }
    return result
  }
}

function compileVariable(expression: string): Expression {
  const [name = '', ...path] = expression.startsWith('$$')
    ? expression.slice(2).split('.')
    : ['CURRENT', ...expression.slice(1).split('.')]
  if (path.includes('') || name === '') {
    throw new MongoFault('FailedToParse', `'${expression}' is not a valid field path`)
  }
  if (name === 'REMOVE') return () => undefined
  return (scope) => {
    if (!Object.hasOwn(scope, name)) throw new MongoFault('Location17276', `Use of undefined variable: ${name}`)
    return valueAt(scope[name], path, 0)
  }
}

/** A path goes through arrays: it gives the values of those elements that have the field. */
function valueAt(value: unknown, path: readonly string[], at: number): unknown {
  const name = path[at]
  if (name === undefined) return value
  if (Array.isArray(value)) {
    return value.map((element) => valueAt(element, path, at)).filter((found) => found !== undefined)
  }
  return valueAt(fieldOf(value, name), path, at + 1)
}

function compileOperator(name: string, operand: unknown): Expression {
  const special = SPECIAL_FORMS[name]
  if (special) return special(operand, compileExpression)
  const operator = OPERATORS[name]
  if (!operator) throw new MongoFault('InvalidPipelineOperator', `Unrecognized expression '${name}'`)
  const [least, most, apply] = operator
  const operands = (Array.isArray(operand) ? operand : [operand]).map(compileExpression)
  if (operands.length < least || operands.length > most) {
    throw new MongoFault('BadValue', `Expression ${name} takes ${least} to ${most} arguments, not ${operands.length}`)
  }
  return (scope) => apply(...operands.map((part) => part(scope)))
}
