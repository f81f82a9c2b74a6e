import type { Locale } from '../../../platform/locale.ts'
import type { Resolution } from '../domain/hold.ts'

interface Messages {
  insufficientBalance(required: number, available: number): string
  resolved: Record<Resolution, string>
}

/** What callers read about an outcome, by language. */
export const messages: Record<Locale, Messages> = {
  en: {
    insufficientBalance: (required, available) => `This needs ${required} credits; ${available} are available.`,
    resolved: {
      CAPTURED: 'The credits of this generation have been charged already.',
      RELEASED: 'The credits of this generation have been returned already.',
      EXPIRED: 'The credits of this generation were returned because it took too long.',
    },
  },
  ja: {
    insufficientBalance: (required, available) =>
      `${required}クレジットが必要ですが、利用できるのは${available}クレジットです。`,
    resolved: {
      CAPTURED: 'この生成のクレジットはすでに請求されています。',
      RELEASED: 'この生成のクレジットはすでに返却されています。',
      EXPIRED: '時間がかかりすぎたため、この生成のクレジットは返却されました。',
    },
  },
}
