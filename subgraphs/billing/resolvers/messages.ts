import type { Locale } from '../../../platform/locale.ts'
import type { Resolution } from '../domain/hold.ts'

interface Messages {
  insufficientBalance(required: number, available: number): string
  resolved: Record<Resolution, string>
  alreadySubscribed: string
  nothingBought: string
  notSubscribed: string
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
    alreadySubscribed: 'This workspace has a paid plan already.',
    nothingBought: 'Nothing has been bought yet, so there is nothing to show.',
    notSubscribed: 'This workspace has no paid plan.',
  },
  ja: {
    insufficientBalance: (required, available) =>
      `${required}クレジットが必要ですが、利用できるのは${available}クレジットです。`,
    resolved: {
      CAPTURED: 'この生成のクレジットはすでに請求されています。',
      RELEASED: 'この生成のクレジットはすでに返却されています。',
      EXPIRED: '時間がかかりすぎたため、この生成のクレジットは返却されました。',
    },
    alreadySubscribed: 'このワークスペースにはすでに有料プランがあります。',
    nothingBought: 'まだ購入がないため、表示するものがありません。',
    notSubscribed: 'このワークスペースに有料プランはありません。',
  },
}
