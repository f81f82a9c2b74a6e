import type { Locale } from '../../../platform/locale.ts'
import type { Resolution } from '../domain/hold.ts'
import type { ChangeRefusal } from '../domain/plan-change.ts'

interface Messages {
  insufficientBalance(required: number, available: number): string
  budgetPassed: string
  resolved: Record<Resolution, string>
  alreadySubscribed: string
  nothingBought: string
  noSavedCard: string
  notSubscribed: string
  processingRestricted: string
  planChangeRefused: Record<ChangeRefusal, string>
  previewExpired: string
  paymentFailed: string
}

/** What callers read about an outcome, by language. */
export const messages: Record<Locale, Messages> = {
  en: {
    insufficientBalance: (required, available) => `This needs ${required} credits; ${available} are available.`,
    budgetPassed: 'The budget of this month does not reach.',
    resolved: {
      CAPTURED: 'The credits of this generation have been charged already.',
      RELEASED: 'The credits of this generation have been returned already.',
      EXPIRED: 'The credits of this generation were returned because it took too long.',
    },
    alreadySubscribed: 'This workspace has a paid plan already.',
    nothingBought: 'Nothing has been bought yet, so there is nothing to show.',
    noSavedCard:
      'No card is saved that could be charged. Buy a pack or a plan by card, or add a card under “Cards, address and tax id”, then try again.',
    notSubscribed: 'This workspace has no paid plan.',
    processingRestricted:
      'You have restricted the processing of your data, so nothing is sold. Lift that in the privacy centre to go on.',
    planChangeRefused: {
      SAME_PLAN: 'The workspace is on this plan.',
      PAYMENT_DUE: 'A payment for the present plan is due. Pay it first.',
      ENDING: 'The plan ends with its period. Resume it first.',
      CHANGE_PENDING: 'Another change is due with the next period. Take it back first.',
      SHORTER_INTERVAL:
        'A plan by the year can’t become one by the month. End it and choose anew when the year is over.',
    },
    previewExpired: 'The amounts are older than an hour. Look at them again, then confirm.',
    paymentFailed:
      'The payment did not go through. Nothing changed. Check your card under “Cards, address and tax id” and try again.',
  },
  ja: {
    insufficientBalance: (required, available) =>
      `${required}クレジットが必要ですが、利用できるのは${available}クレジットです。`,
    budgetPassed: '今月の予算が足りません。',
    resolved: {
      CAPTURED: 'この生成のクレジットはすでに請求されています。',
      RELEASED: 'この生成のクレジットはすでに返却されています。',
      EXPIRED: '時間がかかりすぎたため、この生成のクレジットは返却されました。',
    },
    alreadySubscribed: 'このワークスペースにはすでに有料プランがあります。',
    nothingBought: 'まだ購入がないため、表示するものがありません。',
    noSavedCard:
      '請求できるカードが保存されていません。カードでクレジットかプランを購入するか、「カード・住所・税番号」でカードを追加してから、もう一度お試しください。',
    notSubscribed: 'このワークスペースに有料プランはありません。',
    processingRestricted:
      'データの処理を制限しているため、購入できません。再開するには、プライバシーセンターで制限を解除してください。',
    planChangeRefused: {
      SAME_PLAN: 'すでにこのプランです。',
      PAYMENT_DUE: '現在のプランのお支払いが済んでいません。先にお支払いください。',
      ENDING: 'プランは期間の終わりに終了します。先に再開してください。',
      CHANGE_PENDING: '次の期間から別の変更が予定されています。先に取り消してください。',
      SHORTER_INTERVAL: '年払いから月払いには変更できません。解約し、期間の終了後に選び直してください。',
    },
    previewExpired: '表示された金額は1時間以上前のものです。もう一度ご確認ください。',
    paymentFailed:
      'お支払いができませんでした。何も変更されていません。「カード・住所・税番号」でカードをご確認のうえ、もう一度お試しください。',
  },
}
