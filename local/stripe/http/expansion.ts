import type { Kind, List, Objects, Tombstone } from '../objects/stored.ts'
import type { Store } from '../storage/store.ts'
import { invalidRequest } from './api-error.ts'

/** Attributes that an answer holds only when `expand` asks for them. */
const ON_DEMAND: Record<string, readonly string[]> = {
  charge: ['refunds'],
  'checkout.session': ['line_items'],
  coupon: ['applies_to', 'currency_options'],
  customer: ['subscriptions', 'tax_ids'],
  invoice: ['confirmation_secret', 'payments'],
  price: ['currency_options'],
}

const MAX_DEPTH = 4

/** Lists that are gathered when asked for: the kind, and the attribute by which its objects name the owner. */
const GATHERED: Record<string, { kind: Kind; by: string; url: (id: string) => string }> = {
  'charge.refunds': { kind: 'refund', by: 'charge', url: (id) => `/v1/charges/${id}/refunds` },
  'customer.subscriptions': { kind: 'subscription', by: 'customer', url: (id) => `/v1/customers/${id}/subscriptions` },
  'customer.tax_ids': { kind: 'tax_id', by: 'customer', url: (id) => `/v1/customers/${id}/tax_ids` },
  'invoice.payments': { kind: 'invoice_payment', by: 'invoice', url: (id) => `/v1/invoice_payments?invoice=${id}` },
}

type Tree = Map<string, Tree>
type Loose = Record<string, unknown>

/** An object as it is answered when nothing is expanded. */
export function shown(object: object): object {
  return render(object as Loose, new Map(), undefined) as object
}

/**
 * An object with what `expand` asks for (https://docs.stripe.com/expand): references become objects, attributes that
 * are left out by default appear. @throws ApiError for a path that names nothing to expand.
 */
export function expanded(store: Store, object: object, paths: readonly string[]): object {
  const tree: Tree = new Map()
  for (const path of paths) {
    const parts = path.split('.')
    if (parts.filter((part) => part !== 'data').length > MAX_DEPTH)
      throw invalidRequest(`You cannot expand more than ${MAX_DEPTH} levels of a property`, { param: 'expand' })
    let node = tree
    for (const part of parts) {
      const next: Tree = node.get(part) ?? new Map()
      node.set(part, next)
      node = next
    }
  }
  return render(object as Loose, tree, store) as object
}

function render(value: unknown, tree: Tree, store: Store | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => render(item, tree, store))
  if (typeof value !== 'object' || value === null) return value
  const object = value as Loose
  const onDemand = ON_DEMAND[String(object.object)] ?? []
  const result: Loose = {}
  for (const [name, part] of Object.entries(object)) {
    const branch = tree.get(name)
    if (branch === undefined && onDemand.includes(name)) continue
    result[name] = render(branch ? expandOne(part, name, store) : part, branch ?? new Map(), store)
  }
  for (const [name, branch] of tree)
    if (!(name in result)) result[name] = render(gather(object, name, store), branch, store)
  return result
}

/** A referenced object takes the place of its id. */
function expandOne(part: unknown, name: string, store: Store | undefined): unknown {
  if (Array.isArray(part)) return part.map((item) => follow(item, store))
  if (typeof part !== 'string') return part
  const target = follow(part, store)
  if (typeof target === 'string') throw cannotExpand(name)
  return target
}

const follow = (item: unknown, store: Store | undefined): unknown =>
  typeof item === 'string' ? (store?.find(item) ?? item) : item

function gather(object: Loose, name: string, store: Store | undefined): unknown {
  const id = String(object.id)
  const source = GATHERED[`${object.object}.${name}`]
  if (source && store) {
    const data = store.all(source.kind, { [source.by]: id })
    return { object: 'list', data, has_more: false, url: source.url(id) } satisfies List<Objects[Kind]>
  }
  // An object that is part of another one is kept without what is shown on demand: its own record has that.
  const whole: Objects[Kind] | Tombstone | undefined = store?.find(id)
  if (whole && ON_DEMAND[whole.object]?.includes(name)) return (whole as unknown as Loose)[name] ?? null
  throw cannotExpand(name)
}

const cannotExpand = (name: string) =>
  invalidRequest(
    `This property cannot be expanded (${name}). You may want to try expanding 'data.${name}' if this is a list.`,
    { param: 'expand' },
  )
