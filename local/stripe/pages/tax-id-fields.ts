import { type GivenTaxId, regionOf, taxIdTypes } from '../objects/tax-id.ts'
import { type Html, html } from './html.ts'
import type { Words } from './words/words.ts'

/** Fields for the number under which somebody pays taxes. */
export function taxIdFields(words: Words, given: { type?: string | undefined; value?: string | undefined }): Html {
  const { region, number } = words.taxId
  const option = (type: string) => {
    const name = words.region(regionOf(type))
    return type === given.type
      ? html`<option value="${type}" selected>${name}</option>`
      : html`<option value="${type}">${name}</option>`
  }
  return html`
    <label for="taxIdType">${region}</label><select id="taxIdType" name="taxIdType">${taxIdTypes.map(option)}</select>
    <label for="taxId">${number}</label><input id="taxId" name="taxId" autocomplete="off" value="${given.value ?? ''}">`
}

/** The number that a form gives; null for none. */
export function readTaxId({ taxIdType, taxId }: Readonly<Record<string, string>>): GivenTaxId | null {
  const type = taxIdTypes.find((one) => one === taxIdType)
  const value = taxId?.trim().toUpperCase() ?? ''
  return type && value !== '' ? { type, value } : null
}
