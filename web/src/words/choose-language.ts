/**
 * The first wish that there is a catalogue for, exactly or by its primary subtag (`ja-JP` takes `ja`); English otherwise.
 * @param wishes BCP 47 tags, the dearest first
 */
export function chooseLanguage(wishes: readonly (string | null)[], available: readonly string[]): string {
  for (const wish of wishes) {
    const tag = wish?.toLowerCase() ?? ''
    const match = available.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (match) return match
  }
  return 'en'
}
