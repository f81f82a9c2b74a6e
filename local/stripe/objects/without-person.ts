/** What names a person, wherever it stands in an object of Stripe's. */
const personal = new Set([
  'email',
  'customer_email',
  'receipt_email',
  'customer_name',
  'customer_address',
  'customer_phone',
  'customer_shipping',
  'customer_tax_ids',
  'phone',
  'shipping',
  'tax_ids',
])
/** What does so there alone: products have names as well. */
const personalThere = new Set(['name', 'address', 'description', 'individual_name', 'business_name', 'value'])
/** Where that is. */
const places = new Set(['billing_details', 'customer_details', 'previous_attributes'])
const people = new Set(['customer', 'tax_id'])

/** The same with nulls instead of all that names a person; lists become empty. Ids, amounts and the last four digits stay. */
export function withoutPerson(value: unknown, isPerson = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutPerson(one, isPerson))
  if (typeof value !== 'object' || value === null) return value
  const here = isPerson || ('object' in value && people.has(String(value.object)))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (personal.has(name) || (here && personalThere.has(name))) return [name, Array.isArray(inner) ? [] : null]
      return [name, withoutPerson(inner, places.has(name))]
    }),
  )
}
