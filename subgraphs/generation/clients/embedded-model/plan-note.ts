/** What a person should know about how the prompt was understood; the client words it in their language. */
export type PlanNote =
  /** A typing error was forgiven. */
  | { readonly kind: 'readAs'; readonly word: string; readonly as: string }
  /** At most eight words, each cut to 30 characters, that the model does not know and left out. */
  | { readonly kind: 'unknownWords'; readonly words: readonly string[] }
  /** No word names a thing, but some are about one: `label` was drawn for `words`, of which at most eight are told. */
  | { readonly kind: 'nearest'; readonly words: readonly string[]; readonly label: string }
  /** Only the first three things were drawn. */
  | { readonly kind: 'tooManyObjects' }
  /** The model knows no people: `word` became a smiling face. */
  | { readonly kind: 'person'; readonly word: string }
  /** Nothing in the prompt was understood, and a free picture was made. */
  | { readonly kind: 'nothingKnown' }
