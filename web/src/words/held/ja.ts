import { activityJa } from '../activity/ja.ts'
import { creditsJa } from '../credits/ja.ts'
import { formats } from '../formats.ts'
import { mailsJa } from '../mails/ja.ts'
import { supportJa } from '../support/ja.ts'
import { workspacesJa } from '../workspaces/ja.ts'
import type { heldEn } from './en.ts'

const f = formats('ja')
const credits = (value: string) => `${f.number(Number(value))}クレジット`

const words: Readonly<Record<string, string>> = {
  ...creditsJa.entries,
  ...supportJa.topics,
  ...workspacesJa.roles,
  ...workspacesJa.scopeNames,
  PRODUCT_UPDATES: mailsJa.topics.PRODUCT_UPDATES.name,
  REMINDERS: mailsJa.topics.REMINDERS.name,
  ANALYTICS: '閲覧数の計測',
  ADVERTISING: '広告',
  LEARNING: '描画時間の学習',
  PROCESSING: 'データの処理',
  API_KEY: 'APIキー',
  OPEN: '受付中',
  ANSWERED: '回答済み',
  CLOSED: '終了',
  QUEUED: '待機中',
  RUNNING: '処理中',
  SETTLING: '処理中',
  SUCCEEDED: '完了',
  FAILED: '失敗',
  CANCELED: '中止',
  RECEIVING: '受信中',
  READY: '保管中',
  REFUSED: '受け付けられませんでした',
  ACTIVE: '有効',
  TRIALING: '試用期間中',
  PAST_DUE: '支払い待ち',
  UNPAID: '未払い',
  INCOMPLETE: '手続き中',
  en: '英語',
  ja: '日本語',
  verifyEmail: 'メールアドレスの確認',
  resetPassword: 'パスワードの再設定',
  passwordChanged: 'パスワードの変更',
  emailChanging: 'メールアドレスの変更予告',
  invitation: 'チームへの招待',
  newSignIn: '新しい端末からのログイン',
  deletionPlanned: '削除の予定',
  passkeyAdded: 'パスキーの追加',
  passkeyRemoved: 'パスキーの削除',
  secondFactorOn: '確認コードの有効化',
  secondFactorOff: '確認コードの無効化',
  recoveryCodeUsed: 'リカバリーコードの使用',
  paymentReceipt: '支払いの領収書',
  sweepWarning: 'まもなく消える画像のお知らせ',
  lowBalance: 'クレジット残高のお知らせ',
  supportAnswered: 'サポートからの回答',
  productUpdate: 'お知らせ',
}
const word = (value: string) => words[value] ?? value
const actions: Readonly<Record<string, string>> = activityJa.actions

export const heldJa: typeof heldEn = {
  more: 'さらに表示',
  empty: '残っているものはありません。',
  see: '該当のページへ',
  facts: {
    NAME: (value) => value,
    EMAIL: (value) => value,
    LANGUAGE: word,
    KIND: word,
    ROLE: word,
    DEVICE: (value) => value,
    IP_ADDRESS: (value) => `${value}から`,
    TOPIC: word,
    ALLOWED: (value) => (value === 'true' ? '許可' : '不許可'),
    WORDING: (value) => `${value}版の文面`,
    ACTION: (value) => actions[value] ?? value,
    SCOPES: (value) => f.list(value.split(', ').map(word)),
    HINT: (value) => `先頭は${value}`,
    STATUS: word,
    MESSAGES: (value) => `メッセージ${f.number(Number(value))}件`,
    AVAILABLE: (value) => `残り${credits(value)}`,
    HELD: (value) => `確保中${f.number(Number(value))}`,
    CREDITS: (value) => credits(value),
    BUDGET: (value) => `月に${credits(value)}まで`,
    SPENT: (value) => `使用${f.number(Number(value))}`,
    NUMBER: (value) => value,
    PLAN: (value) => `プラン${value}`,
    PROMPT: (value) => `「${value}」`,
    PICTURES: (value) => `画像${f.number(Number(value))}枚`,
    OBJECTS: (value) => `${f.number(Number(value))}種類のもの`,
    BYTES: (value) => f.kilobytes(Number(value)),
    AT: (value) => f.moment(value),
    LAST_USED: (value) => `最後の使用は${f.moment(value)}`,
    UNTIL: (value) => `${f.moment(value)}まで`,
  },
}
