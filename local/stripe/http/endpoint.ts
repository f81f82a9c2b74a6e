import * as v from 'valibot'
import type { Kind, List, Objects } from '../objects/stored.ts'
import type { Where } from '../storage/store.ts'
import { mustFind, type World } from '../world.ts'
import { missing } from './api-error.ts'
import type { FormHash } from './form.ts'
import { paging, readParameters } from './parameters.ts'

/** Answers one method of one path. `ids` are the variable parts of the path, in order. */
export type Endpoint = (world: World, form: FormHash, ids: string[], path: string) => object
/** Endpoints by `METHOD /v1/path/:id`. */
export type Endpoints = Record<string, Endpoint>

/** An endpoint that reads its parameters by a schema before it does anything. */
export function endpoint<Entries extends v.ObjectEntries>(
  entries: Entries,
  run: (
    world: World,
    params: v.InferOutput<v.StrictObjectSchema<Entries, undefined>>,
    id: string,
    part: string,
  ) => object,
): Endpoint {
  const schema = v.strictObject(entries)
  return (world, form, [id = '', part = '']) => run(world, readParameters(schema, form), id, part)
}

/** The object that the path names. */
export const retrieval = (kind: Kind): Endpoint => endpoint({}, (world, _params, id) => mustFind(world, kind, id))

/** A page of a kind, newest first, narrowed by filters that name attributes (https://docs.stripe.com/pagination). */
export function listing<Entries extends v.ObjectEntries>(
  kind: Kind,
  filters: Entries,
  toWhere: (params: v.InferOutput<v.StrictObjectSchema<Entries, undefined>>, world: World, id: string) => Where = (
    params,
  ) => params as Where,
): Endpoint {
  const filterSchema = v.strictObject(filters)
  const pageSchema = v.strictObject(paging)
  return (world, form, [id = ''], path) => {
    const pageForm = pick(form, (name) => name in paging)
    const filterForm = pick(form, (name) => !(name in paging))
    const { limit, starting_after: after, ending_before: before, created } = readParameters(pageSchema, pageForm)
    const where = { ...toWhere(readParameters(filterSchema, filterForm), world, id), ...(created && { created }) }
    if (after !== undefined && world.store.get(kind, after) === undefined) throw missing(kind, after, 'starting_after')
    if (before !== undefined && world.store.get(kind, before) === undefined)
      throw missing(kind, before, 'ending_before')
    const { objects, more } = world.store.page(kind, { where, limit, after, before })
    return { object: 'list', data: objects, has_more: more, url: path } satisfies List<Objects[Kind]>
  }
}

const pick = (form: FormHash, wanted: (name: string) => boolean): FormHash =>
  Object.fromEntries(Object.entries(form).filter(([name]) => wanted(name)))
