import { invalidParameter } from '../http/api-error.ts'
import { addTaxId, removeTaxId } from '../objects/tax-id.ts'
import { change } from '../webhooks/events.ts'
import { type Html, html } from './html.ts'
import type { Visit } from './portal-page.ts'
import { readTaxId, taxIdFields } from './tax-id-fields.ts'

/** What stands on invoices: name, address and tax id, as far as they may be changed. */
export function detailsSection({ world, words, url, customer, configuration }: Visit): Html | null {
  const { enabled, allowed_updates: allowed } = configuration.features.customer_update
  if (!enabled) return null
  const { title, name, line, postalCode, city, country, save } = words.details
  const [taxId] = world.store.all('tax_id', { customer: customer.id })
  const { address } = customer
  const field = (id: string, label: string, autocomplete: string, value: string | null | undefined) =>
    html`<label for="${id}">${label}</label><input id="${id}" name="${id}" autocomplete="${autocomplete}" value="${value ?? ''}">`
  return html`<section><h2>${title}</h2>
    <p>${[customer.name, address?.line1, address?.city, taxId?.value].filter(Boolean).join(', ')}</p>
    <details><summary>${words.details.change}</summary><form method="post" action="${url}/details">
    ${allowed.includes('name') && field('name', name, 'name', customer.name)}
    ${
      allowed.includes('address') &&
      html`${field('line1', line, 'address-line1', address?.line1)}
      ${field('postalCode', postalCode, 'postal-code', address?.postal_code)}
      ${field('city', city, 'address-level2', address?.city)}
      ${field('country', country, 'country', address?.country)}`
    }
    ${allowed.includes('tax_id') && taxIdFields(words, taxId ?? {})}
    <p><button>${save}</button></p></form></details></section>`
}

/** @throws ApiError for what a person can mend */
export function saveDetails({ world, customer, configuration }: Visit, form: Readonly<Record<string, string>>): void {
  const { enabled, allowed_updates: allowed } = configuration.features.customer_update
  if (!enabled) return
  const given = (name: string) => form[name]?.trim() || null
  const country = given('country')?.toUpperCase() ?? null
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    throw invalidParameter('Country must be a code of two letters.', { code: 'country_code_invalid' })
  const line1 = given('line1')
  const place = { line1, line2: null, postal_code: given('postalCode'), city: given('city'), state: null, country }
  change(
    world,
    customer,
    {
      ...(allowed.includes('name') && { name: given('name') }),
      ...(allowed.includes('address') && { address: line1 === null && country === null ? null : place }),
    },
    'customer.updated',
  )
  if (!allowed.includes('tax_id')) return
  const [known] = world.store.all('tax_id', { customer: customer.id })
  const taxId = readTaxId(form)
  if (known?.type === taxId?.type && known?.value === taxId?.value) return
  if (known) removeTaxId(world, known)
  if (taxId) addTaxId(world, customer.id, taxId)
}
