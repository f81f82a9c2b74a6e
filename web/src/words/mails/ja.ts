import type { mailsEn } from './en.ts'

export const mailsJa: typeof mailsEn = {
  title: '受け取るメール',
  essential: 'アカウントの安全に関わるお知らせと領収のお知らせは、必ずお送りします。',
  topics: {
    PRODUCT_UPDATES: {
      name: 'お知らせ',
      about: '新しい機能などを、ときどきお伝えします。確認済みのアドレスにのみ届きます。',
    },
    REMINDERS: {
      name: 'リマインダー',
      about: '保存していない画像が消去される前と、クレジットが少なくなったときに届きます。',
    },
  },
  saved: '保存しました。',
  stopTitle: 'メールの配信停止',
  stopLead: 'このリンクが付いていたメールと同じ種類のメールを、今後お送りしません。',
  stop: '配信を停止する',
  stopped: {
    PRODUCT_UPDATES: 'お知らせのメールを停止しました。',
    REMINDERS: 'リマインダーのメールを停止しました。',
  },
  resumeHint: 'アカウントのページで、いつでも再開できます。',
}
