import { formats } from '../formats.ts'
import type { securityEn } from './en.ts'

const f = formats('ja')

export const securityJa: typeof securityEn = {
  title: 'セキュリティ',
  save: 'パスワードを設定',
  sessions: 'ログインしている場所',
  thisOne: 'このブラウザー',
  unknownAgent: '不明なプログラム',
  lastUsed: (instant) => `最後の利用 ${f.moment(instant)}`,
  signedInSince: (instant) => `${f.day(instant)}から`,
  revoke: 'このセッションを終了',
  changePassword: 'パスワード',
  currentPassword: '現在のパスワード',
  newPassword: '新しいパスワード',
  passwordChanged: 'パスワードを変更しました。ほかの端末からはログアウトしました。',
  signOutEverywhere: 'すべての端末からログアウト',
  signOutEverywhereHint: 'この端末を含め、上のすべてのセッションを終了します。',
}
