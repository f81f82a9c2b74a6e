import type { Locale } from './account.ts'
import type { PrivacyTopic } from './privacy-choices.ts'

/** What people read before they decide. A version is never changed, so that what somebody agreed to can be read years later. */
export interface PrivacyTexts {
  version: string
  texts: Record<PrivacyTopic, Record<Locale, string>>
}

const first: PrivacyTexts = {
  version: '2026-11-23',
  texts: {
    analytics: {
      en: 'ImaginPrompt may count which pages I use, with cookies of Google Analytics.',
      ja: '私がどのページを使うかを、Google アナリティクスのCookieで集計することに同意します。',
    },
    advertising: {
      en: 'Google and other third parties may use cookies to show me advertising that fits what I do on the web.',
      ja: 'Googleなどの第三者が、ウェブでの行動に合わせた広告を表示するためにCookieを使うことに同意します。',
    },
    learning: {
      en: 'How long my pictures took to draw may go into the averages that waiting times are estimated from. Prompts and pictures never do.',
      ja: '画像の描画にかかった時間を、待ち時間を見積もるための平均値に使うことを認めます。プロンプトや画像は使われません。',
    },
    processing: {
      en: 'ImaginPrompt may work with my data. Without this, everything stays as it is: nothing is drawn, sold to me or learnt from my data; I can still read, export and delete it.',
      ja: '私のデータを処理することを認めます。認めない間、データはそのまま保管され、画像の生成、販売、学習には使われません。閲覧、エクスポート、削除はできます。',
    },
  },
}

const versions: Readonly<Record<string, PrivacyTexts>> = { [first.version]: first }

/** Those that people are shown now. */
export const currentTexts: PrivacyTexts = first

/** What somebody who decided upon this version has read. */
export function textOf(topic: PrivacyTopic, version: string, locale: Locale): string {
  const texts = versions[version]
  if (!texts) throw new Error('There is no such version of the texts')
  return texts.texts[topic][locale]
}
