import * as v from 'valibot'
import { type ApiError, invalidParameter } from './api-error.ts'
import type { FormHash } from './form.ts'

/** Parameter schemas by name; names that the SDK's parameters do not have fail to compile. */
export type EntriesOf<Params> = { [Name in keyof Params]?: v.GenericSchema<unknown, unknown> }

/** The building stones of parameter schemas: form text in, typed values out. */

export const text = v.pipe(v.string(), v.nonEmpty('parameter_invalid_empty'), v.maxLength(5_000))
/** Text that the empty string unsets. */
export const clearable = v.pipe(
  v.string(),
  v.maxLength(5_000),
  v.transform((value) => (value === '' ? null : value)),
)
export const integer = v.pipe(v.string(), v.regex(/^-?\d{1,15}$/, 'parameter_invalid_integer'), v.transform(Number))
export const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, 'parameter_invalid_decimal'), v.transform(Number))
export const boolean = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((value) => value === 'true'),
)
export const currency = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z]{3}$/, 'Invalid currency'))
export const metadata = v.union([v.record(v.string(), v.string()), v.literal('')])

/** A list: parts named by position; the empty string is the empty list. */
export const list = <Item extends v.GenericSchema<unknown, unknown>>(item: Item) =>
  v.union([
    v.pipe(
      v.record(v.string(), item),
      v.transform((parts) => Object.values(parts) as v.InferOutput<Item>[]),
    ),
    v.pipe(
      v.literal(''),
      v.transform((): v.InferOutput<Item>[] => []),
    ),
  ])

const range = v.union([
  v.pipe(
    integer,
    v.transform((at) => ({ gte: at, lte: at })),
  ),
  v.strictObject({
    gt: v.optional(integer),
    gte: v.optional(integer),
    lt: v.optional(integer),
    lte: v.optional(integer),
  }),
])

/** What every list endpoint takes. */
export const paging = {
  limit: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(100)), '10'),
  starting_after: v.optional(text),
  ending_before: v.optional(text),
  created: v.optional(range),
}

export const address = v.strictObject({
  city: v.optional(clearable, ''),
  country: v.optional(clearable, ''),
  line1: v.optional(clearable, ''),
  line2: v.optional(clearable, ''),
  postal_code: v.optional(clearable, ''),
  state: v.optional(clearable, ''),
})

/** Reads the parameters of a request, or says in Stripe's words which one is wrong. @throws ApiError */
export function readParameters<Schema extends v.GenericSchema<unknown, unknown>>(
  schema: Schema,
  form: FormHash,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, form, { abortEarly: true })
  if (result.success) return result.output
  throw explain(deepest(result.issues[0]))
}

/** A union reports one issue for all its branches: the branch that came furthest says more. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map((part) => ({ ...deepest(part), path: join(issue, part) }))
  return inner.reduce((best, next) => ((next.path?.length ?? 0) > (best.path?.length ?? 0) ? next : best), issue)
}

const join = (outer: v.BaseIssue<unknown>, inner: v.BaseIssue<unknown>) =>
  [...(outer.path ?? []), ...(inner.path ?? [])] as unknown as NonNullable<v.BaseIssue<unknown>['path']>

function explain(issue: v.BaseIssue<unknown>): ApiError {
  const param = (issue.path ?? [])
    .map(({ key }) => String(key))
    .reduce((path, part) => (path === '' ? part : `${path}[${part}]`), '')
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return invalidParameter(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
  if (issue.input === undefined)
    return invalidParameter(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  if (issue.message === 'parameter_invalid_integer')
    return invalidParameter(`Invalid integer: ${String(issue.input)}`, { code: issue.message, param })
  if (issue.message === 'parameter_invalid_empty')
    return invalidParameter(`You passed an empty string for '${param}'.`, { code: issue.message, param })
  const shown = typeof issue.input === 'string' ? issue.input : 'a hash'
  return invalidParameter(`Invalid ${param}: ${shown}. Expected ${issue.expected ?? issue.message}.`, { param })
}

/** Applies a `metadata` parameter: '' clears all, an empty value clears one key. */
export function mergeMetadata(
  current: Record<string, string> | null,
  given: v.InferOutput<typeof metadata> | undefined,
): Record<string, string> {
  if (given === undefined) return current ?? {}
  if (given === '') return {}
  return Object.fromEntries(Object.entries({ ...current, ...given }).filter(([, value]) => value !== ''))
}
