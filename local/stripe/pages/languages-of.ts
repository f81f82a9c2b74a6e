import type { World } from '../world.ts'

/** The languages that a customer prefers; none where nobody said so. */
export const languagesOf = ({ store }: World, customer: string | null | undefined): readonly string[] =>
  (customer ? store.get('customer', customer)?.preferred_locales : null) ?? []
