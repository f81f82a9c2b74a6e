import { MongoFault } from '../fault.ts'
import { type Document, isDocument, isMissing, isTruthy } from '../values/bson-codec.ts'
import type { Expression, Scope } from './expression.ts'
import { arrayOf } from './operators.ts'

type Compile = (expression: unknown) => Expression

/** The named arguments of an operator; refuses others and, without a default, missing ones. */
function named(operator: string, operand: unknown, required: string[], optional: string[] = []): Document {
  if (!isDocument(operand)) throw new MongoFault('FailedToParse', `${operator} only supports an object as its argument`)
  const unknown = Object.keys(operand).find((name) => !required.includes(name) && !optional.includes(name))
  if (unknown) throw new MongoFault('FailedToParse', `Unrecognized parameter to ${operator}: ${unknown}`)
  const missing = required.find((name) => operand[name] === undefined)
  if (missing) throw new MongoFault('FailedToParse', `Missing '${missing}' parameter to ${operator}`)
  return operand
}

function conditional(operand: unknown, compile: Compile): Expression {
  const given = Array.isArray(operand) ? operand : CONDITION.map((name) => named('$cond', operand, CONDITION)[name])
  const [test, yes, no] = given.map(compile) as [Expression, Expression, Expression]
  return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope))
}

const CONDITION = ['if', 'then', 'else']

function switchCase(operand: unknown, compile: Compile): Expression {
  const parts = named('$switch', operand, ['branches'], ['default'])
  const branches = (parts.branches as Document[]).map((branch) => [compile(branch.case), compile(branch.then)] as const)
  const otherwise = 'default' in parts ? compile(parts.default) : undefined
  return (scope) => {
    const chosen = branches.find(([test]) => isTruthy(test(scope)))?.[1] ?? otherwise
    if (chosen) return chosen(scope)
    throw new MongoFault('BadValue', '$switch could not find a matching branch, and no default was given')
  }
}

/** The operators on one array that bind its element to a name. */
function overArray(
  operator: string,
  body: string,
  run: (array: unknown[], evaluate: (element: unknown) => unknown) => unknown,
): (operand: unknown, compile: Compile) => Expression {
  return (operand, compile) => {
    const parts = named(operator, operand, ['input', body], ['as'])
    const [input, each] = [compile(parts.input), compile(parts[body])]
    const name = String(parts.as ?? 'this')
    return (scope) => {
      const array = input(scope)
      return isMissing(array) ? null : run(arrayOf(array, operator), (element) => each({ ...scope, [name]: element }))
    }
  }
}

function reduce(operand: unknown, compile: Compile): Expression {
  const parts = named('$reduce', operand, ['input', 'initialValue', 'in'])
  const [input, initial, step] = [compile(parts.input), compile(parts.initialValue), compile(parts.in)]
  return (scope) => {
    const array = input(scope)
    if (isMissing(array)) return null
    return arrayOf(array, '$reduce').reduce(
      (value, element) => step({ ...scope, value, this: element }),
      initial(scope),
    )
  }
}

const each = (operand: unknown, compile: Compile): Expression[] =>
  (Array.isArray(operand) ? operand : [operand]).map(compile)

/** Operators that do not simply evaluate all of their operands. */
export const SPECIAL_FORMS: Record<string, (operand: unknown, compile: Compile) => Expression> = {
  $literal: (operand) => () => operand,
  $and: (operand, compile) => {
    const parts = each(operand, compile)
    return (scope) => parts.every((part) => isTruthy(part(scope)))
  },
  $or: (operand, compile) => {
    const parts = each(operand, compile)
    return (scope) => parts.some((part) => isTruthy(part(scope)))
  },
  $ifNull: (operand, compile) => {
    const parts = each(operand, compile)
    return (scope) => firstPresent(parts, scope)
  },
  $cond: conditional,
  $switch: switchCase,
  $map: overArray('$map', 'in', (array, evaluate) => array.map((element) => evaluate(element) ?? null)),
  $filter: overArray('$filter', 'cond', (array, evaluate) => array.filter((element) => isTruthy(evaluate(element)))),
  $reduce: reduce,
}

function firstPresent(parts: readonly Expression[], scope: Scope): unknown {
  let value: unknown
  for (const part of parts) {
    value = part(scope)
    if (!isMissing(value)) break
  }
  return value
}
