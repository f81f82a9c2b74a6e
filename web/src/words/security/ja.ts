import { formats } from '../formats.ts'
import type { passkeyEn, passwordStrengthsEn, secondFactorEn, securityEn } from './en.ts'

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
  countriesFrom: '国名はネットワークアドレスからの推定で、VPNなどを使うと実際と異なることがあります。出典：',
  methods: {
    PASSWORD: 'パスワード',
    PASSKEY: 'パスキー',
    AUTHENTICATOR: '確認コード',
    RECOVERY_CODE: 'リカバリーコード',
  },
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
  passkeyInstead: '代わりにパスキーを使う',
  codeInstead: '代わりに確認コードを使う',
  passwordInstead: '代わりにパスワードを使う',
  shown: 'ご本人であることを確認しました。10分間有効です。',
  cancel: 'キャンセル',
}

export const passkeyJa: typeof passkeyEn = {
  signIn: 'パスキーでログイン',
  failed: 'このブラウザーではパスキーを使えませんでした。もう一度お試しいただくか、パスワードをお使いください。',
  known: 'この端末には、このアカウントのパスキーがすでにあります。',
  unknown: 'このブラウザーではパスキーを使えません。',
}

export const secondFactorJa: typeof secondFactorEn = {
  title: '認証アプリの確認コード',
  lead: 'パスワードに加えて、スマートフォンのアプリに表示される確認コードでログインします。パスキーでのログインには不要です。',
  turnOn: 'アプリを設定',
  turnOff: '確認コードを無効にする',
  on: (instant) => `${f.day(instant)}から有効です。`,
  left: (codes) => `リカバリーコードは残り${f.number(codes)}個です。`,
  renew: '新しいリカバリーコード',
  setupTitle: '認証アプリの設定',
  scan: 'Google Authenticator、1Password、Aegisなどのアプリで読み取ってください。',
  qrCode: 'アプリ用の秘密鍵のQRコード。下の文字列と同じ内容です',
  type: 'または、アプリに次の文字列を入力してください。',
  code: '確認コード',
  firstCode: 'アプリに表示されている6桁の数字です。',
  finish: '有効にする',
  codesTitle: 'リカバリーコード',
  codesLead:
    'それぞれ一度だけ、アプリなしでログインできます。スマートフォンがなくても取り出せる場所に保管してください。表示されるのは今だけです。',
  copy: 'コピー',
  copied: 'コピーしました',
  download: 'ファイルに保存',
  kept: '保管しました',
  codeLead: '認証アプリに表示されている確認コードを入力してください。',
  recoveryLead: '保管しているリカバリーコードを1つ入力してください。一度だけ使えます。',
  recoveryCode: 'リカバリーコード',
  useRecovery: 'アプリが手元にない場合',
  useApp: 'アプリを使う',
  again: 'もう一度パスワードを入力',
}

export const passwordStrengthsJa: typeof passwordStrengthsEn = {
  short: '短すぎます。8文字以上にしてください。',
  repeated: '短い文字列の繰り返しは推測されやすいものです。',
  personal: '名前やメールアドレスのほかに、ほとんど文字がありません。',
  enough: '長さは足りています。単語をいくつか足すと、より安全です。',
  good: '十分に長く、変化があります。',
}
