import type { settingsEn } from './en.ts'

export const settingsJa: typeof settingsEn = {
  navigation: '設定',
  places: {
    account: 'プロフィール',
    credits: 'プランとクレジット',
    security: 'セキュリティ',
    activity: '最近の操作',
  },
}
