/** What a workspace had when somebody left for the page of payment; it tells whether the purchase has arrived. */
export interface Before {
  planId: string
  available: number
}

export type CheckoutReturn = { outcome: 'done'; before: Before | undefined } | { outcome: 'abandoned' } | undefined

/** Where the page of payment leads back to. It says what was there before, so that nothing has to be remembered meanwhile. */
export const returnUrl = (origin: string, { planId, available }: Before) =>
  `${origin}/credits?${new URLSearchParams({ plan: planId, credits: String(available) })}`

/** How somebody comes back from the page of payment; undefined where they come from elsewhere. */
export function readReturn(search: string): CheckoutReturn {
  const query = new URLSearchParams(search)
  if (query.get('checkout') === 'abandoned') return { outcome: 'abandoned' }
  if (query.get('checkout') !== 'done') return undefined
  const [planId, available] = [query.get('plan'), Number(query.get('credits') ?? Number.NaN)]
  return { outcome: 'done', before: planId && Number.isSafeInteger(available) ? { planId, available } : undefined }
}
