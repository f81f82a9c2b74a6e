/** Id of something that Stripe gives as a reference or whole. */
export const idOf = (reference: string | { id: string }): string =>
  typeof reference === 'string' ? reference : reference.id
