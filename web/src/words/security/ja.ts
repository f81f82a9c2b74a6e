import { formats } from '../formats.ts'
import type { passkeyEn, securityEn } from './en.ts'

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
  passkeys: 'パスキー',
  passkeysLead:
    'パスキーを使うと、パスワードの代わりに指紋、顔、PINでログインできます。推測されることがなく、ほかのサイトから使われることもありません。',
  addPasskey: 'パスキーを追加',
  passkeyAdded: 'パスキーを追加しました。',
  passkeySince: (instant) => `${f.day(instant)}に追加`,
  neverUsed: 'まだ使われていません',
  synced: '複数の端末で共有',
  rename: '名前を変更',
  renameThis: (name) => `「${name}」の名前を変更`,
  renameTitle: 'パスキーの名前',
  remove: '削除',
  removeThis: (name) => `「${name}」を削除`,
  confirmTitle: 'ご本人の確認',
  confirmLead: 'ログインから時間が経っています。ログイン方法を変更する前に、ご本人であることを確認してください。',
  confirm: '確認する',
  confirmWithPasskey: 'パスキーを使う',
  cancel: 'キャンセル',
}

export const passkeyJa: typeof passkeyEn = {
  signIn: 'パスキーでログイン',
  failed: 'このブラウザーではパスキーを使えませんでした。もう一度お試しいただくか、パスワードをお使いください。',
  known: 'この端末には、このアカウントのパスキーがすでにあります。',
  unknown: 'このブラウザーではパスキーを使えません。',
}
