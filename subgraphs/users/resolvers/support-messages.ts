import type { Locale } from '../../../platform/locale.ts'

interface SupportWords {
  message: string
  generationId: string
  reason: string
  nothingFound: string
  tooMany(seconds: number): string
  full(most: number): string
}

/** What callers read about requests to support and about looks at data, by language. */
export const supportMessages: Record<Locale, SupportWords> = {
  en: {
    message: 'Write 1 to 5,000 characters.',
    generationId: 'There is no such picture, or you can’t see it.',
    reason: 'Say in 10 to 500 characters why you look. The person reads it.',
    nothingFound: 'There is nothing to show under this.',
    tooMany: (seconds) => `That was a lot for now. Try again in ${Math.ceil(seconds / 60)} min.`,
    full: (most) => `This request holds ${most} messages. Begin a new one.`,
  },
  ja: {
    message: '1〜5,000文字で入力してください。',
    generationId: 'この画像は存在しないか、表示する権限がありません。',
    reason: '閲覧の理由を10〜500文字で入力してください。理由はご本人に表示されます。',
    nothingFound: '該当するものはありません。',
    tooMany: (seconds) => `送信回数が上限に達しました。${Math.ceil(seconds / 60)}分後にもう一度お試しください。`,
    full: (most) => `このお問い合わせは${most}件のメッセージに達しました。新しいお問い合わせを作成してください。`,
  },
}
