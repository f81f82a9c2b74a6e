import type { settingsEn } from './en.ts'

export const settingsJa: typeof settingsEn = {
  navigation: '設定',
  places: {
    account: 'プロフィール',
    credits: 'プランとクレジット',
    workspaces: 'ワークスペース',
    security: 'セキュリティ',
    privacy: 'プライバシー',
    activity: '最近の操作',
    developers: '開発者',
    support: 'サポート',
  },
}
