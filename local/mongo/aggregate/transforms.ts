import { MongoFault } from '../fault.ts'
import { compileFilter } from '../query/filter.ts'
import { compileAddFields, compileProjection, compileUnset } from '../query/projection.ts'
import { type Document, isDocument, isTruthy } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { compileExpression, scopeOf } from './expression.ts'

/** What a stage makes of one document: none, one, or several. */
export type TransformMany = (document: Document) => readonly Document[]

type Compile = (operand: unknown, variables: Document) => TransformMany

/** Compiles a stage that looks at one document at a time; undefined when it is not one of those. */
export function compileTransform(stage: unknown, variables: Document): TransformMany | undefined {
  const [name, operand] = readStage(stage)
  return TRANSFORMS[name]?.(operand, variables)
}

/** Name and operand of a stage. */
export function readStage(stage: unknown): [name: string, operand: unknown] {
  const entries = isDocument(stage) ? Object.entries(stage) : []
  if (entries[0] && entries.length === 1) return entries[0]
  throw new MongoFault('Location40323', 'A pipeline stage specification object must contain exactly one field.')
}

export function documentOf(operand: unknown, stage: string): Document {
  if (isDocument(operand)) return operand
  throw new MongoFault('TypeMismatch', `the ${stage} specification must be an object`)
}

const addFields: Compile = (operand, variables) => {
  const transform = compileAddFields(documentOf(operand, '$addFields'), variables)
  return (document) => [transform(document)]
}

function replaceRoot(expression: unknown, variables: Document): TransformMany {
  const evaluate = compileExpression(expression)
  return (document) => {
    const root = evaluate(scopeOf(document, variables))
    if (isDocument(root)) return [root]
    throw new MongoFault('BadValue', "'newRoot' expression must evaluate to an object")
  }
}

function unwind(operand: unknown): TransformMany {
  const spec: Document = typeof operand === 'string' ? { path: operand } : documentOf(operand, '$unwind')
  const { path, preserveNullAndEmptyArrays, includeArrayIndex } = spec
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw new MongoFault('FailedToParse', 'path option to $unwind stage should be prefixed with a $')
  }
  const parts = path.slice(1).split('.')
  const withElement = (document: Document, value: unknown, index: number | null) => {
    const result = withValue(document, parts, value)
    return includeArrayIndex === undefined ? result : { ...result, [String(includeArrayIndex)]: index }
  }
  return (document) => {
    const value = parts.reduce<unknown>(fieldOf, document)
    if (Array.isArray(value) && value.length > 0) return value.map((element, i) => withElement(document, element, i))
    const nothing = value === undefined || value === null || Array.isArray(value)
    if (nothing && !isTruthy(preserveNullAndEmptyArrays)) return []
    return [withElement(document, Array.isArray(value) ? undefined : value, null)]
  }
}

function withValue(document: Document, [name = '', ...rest]: readonly string[], value: unknown): Document {
  const { [name]: existing, ...others } = document
  if (rest.length > 0)
    return isDocument(existing) ? { ...document, [name]: withValue(existing, rest, value) } : document
  return value === undefined ? others : { ...document, [name]: value }
}

/** The stages of aggregation, of updates by pipeline and of change streams that take documents one by one. */
export const TRANSFORMS: Record<string, Compile> = {
  $match: (operand, variables) => {
    const matches = compileFilter(documentOf(operand, '$match'), variables)
    return (document) => (matches(document) ? [document] : [])
  },
  $project: (operand, variables) => {
    const transform = compileProjection(documentOf(operand, '$project'), { variables })
    if (!transform) throw new MongoFault('BadValue', '$project requires at least one output field')
    return (document) => [transform(document)]
  },
  $addFields: addFields,
  $set: addFields,
  $unset: (operand) => {
    const transform = compileUnset((Array.isArray(operand) ? operand : [operand]).map(String))
    return (document) => [transform(document)]
  },
  $replaceRoot: (operand, variables) => replaceRoot(documentOf(operand, '$replaceRoot').newRoot, variables),
  $replaceWith: replaceRoot,
  $unwind: unwind,
}

const IN_UPDATES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

/** Compiles an update given as a pipeline to a function of one document. */
export function compileUpdatePipeline(
  pipeline: readonly unknown[],
  variables: Document,
): (document: Document) => Document {
  const transforms = pipeline.map((stage) => {
    const [name] = readStage(stage)
    const transform = IN_UPDATES.has(name) ? compileTransform(stage, variables) : undefined
    if (transform) return transform
    throw new MongoFault('InvalidOptions', `${name} is not allowed to be used within an update`)
  })
  return (document) => transforms.reduce((current, transform) => transform(current)[0] ?? {}, document)
}
