import { formats } from '../formats.ts'
import type { accountEn, linkEn } from './en.ts'

const f = formats('ja')

export const accountJa: typeof accountEn = {
  title: 'プロフィール',
  you: 'あなた',
  since: (instant) => `${f.day(instant)}に作成`,
  unverified: '未確認',
  appearance: '言語とテーマ',
  signOut: 'ログアウト',
  signOutHint: 'このブラウザーのすべてのタブでセッションを終了します。',
  verifyTitle: 'メールアドレスがまだ確認されていません',
  verifyHint:
    '確認しないと、パスワードを忘れたときにログインできなくなります。お送りしたメールのリンクを開いてください。',
  verifyAgain: 'リンクをもう一度送る',
  linkSent: (email) => `${email}にリンクをお送りしました。`,
  profile: '名前とメールの言語',
  name: '名前',
  mailLanguage: 'メールの言語',
  save: '保存',
  saved: '保存しました。',
  changeEmail: 'メールアドレス',
  newEmail: '新しいメールアドレス',
  changeEmailHint: '新しいアドレスに届くリンクを開くと変更されます。現在のアドレスにもお知らせします。',
  sendLink: 'リンクを送る',
}

export const linkJa: typeof linkEn = {
  forgot: 'パスワードを忘れた場合',
  forgotTitle: 'パスワードの再設定',
  forgotLead: 'アカウントのメールアドレスを入力してください。新しいパスワードを設定するためのリンクをお送りします。',
  send: 'リンクを送る',
  requested: (email) => `${email}のアカウントがあれば、リンクをお送りしました。1時間有効です。`,
  resetTitle: '新しいパスワードの設定',
  reset: 'パスワードを設定',
  resetDone: 'パスワードを設定しました。すべての端末からログアウトしています。',
  verifyTitle: 'メールアドレスの確認',
  verifyLead: 'メールを読み取るだけのプログラムによって確認されないよう、もう一度ボタンを押してください。',
  verify: 'メールアドレスを確認する',
  verified: (email) => `${email}を確認しました。`,
  incomplete: 'このリンクは完全ではありません。もう一度メールから開くか、全体をコピーしてください。',
  toAccount: 'アカウントへ',
  newLink: '新しいリンクを請求する',
}
