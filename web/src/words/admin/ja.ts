import { formats } from '../formats.ts'
import type { adminEn } from './en.ts'

const f = formats('ja')
const dependencies: Readonly<Record<string, string>> = { mongodb: 'データベース' }

export const adminJa: typeof adminEn = {
  title: 'サポート管理画面',
  lead: 'ここでの閲覧は、担当者名と理由とともにすべて記録されます。閲覧の日時、理由、内容はご本人に表示されます。',
  closed:
    'この画面は、パスキーでログインしたサポート担当者だけが利用できます。いったんログアウトし、パスキーでログインしてください。',
  queue: 'お問い合わせ',
  show: '表示',
  statuses: { OPEN: '回答待ち', ANSWERED: '回答済み', CLOSED: '終了' },
  empty: '該当するものはありません。',
  more: 'さらに表示',
  personId: '利用者のID：',
  answer: '回答',
  sendAnswer: '回答を送信',
  settle: '終了する',
  refers: '利用者が画像を指定しています。表示するには理由が必要で、理由はご本人に表示されます。',
  showPictures: '表示する',
  prompt: (prompt) => `「${prompt}」`,
  pictureAlt: (index) => `利用者が指定した画像${index}`,
  reason: '閲覧の理由',
  reasonHint: '10文字以上で入力してください。',
  lookUp: '利用者またはワークスペースの検索',
  lookUpHint: '対応に必要な情報だけを表示します。パスワード、画像、制作内容は表示されません。',
  addressOrId: '利用者のメールアドレス、またはID',
  look: '検索',
  confirmed: (confirmed) => (confirmed ? '確認済み' : '未確認'),
  facts: {
    name: '名前',
    email: 'メールアドレス',
    id: 'ID',
    since: '開始日',
    language: '言語',
    sessions: 'ログイン中の端末数',
    workspace: 'ワークスペース',
    kind: '種類',
    member: 'メンバー',
  },
  kinds: { PERSONAL: '個人', TEAM: 'チーム' },
  roles: { OWNER: 'オーナー', ADMIN: '管理者', MEMBER: 'メンバー', VIEWER: '閲覧者' },
  health: 'サービスの状態',
  well: '正常',
  failing: (names) =>
    names.includes('service')
      ? '応答がありません'
      : `${f.list(names.map((name) => dependencies[name] ?? name))}に問題があります`,
  services: { users: 'アカウントとメール', billing: 'お支払いとクレジット', generation: '画像の制作' },
  deadLetters: '届けられなかったもの',
  deadLettersHint:
    '送信を断念したメール、何度試しても処理できなかったStripeからの通知、今も再試行している他のサービスへの連絡です。',
  noDeadLetters: 'すべて届いています。',
  deadMail: (kind) => `メール：${kind}`,
  deadKinds: {
    'checkout.session': 'Stripe：注文',
    payment_intent: 'Stripe：支払い',
    invoice: 'Stripe：請求書',
    'customer.subscription': 'Stripe：プランの変更',
    charge: 'Stripe：返金',
    'charge.dispute': 'Stripe：支払いへの異議',
    refund: 'Stripe：返金',
    queueLetter: '作成するメール',
    recordActivity: '監査ログの記録',
  },
  queuedAt: (at) => `${f.moment(at)}から待機中`,
  because: (reason) => `理由：${reason}`,
  attempts: (count) => `試行${f.number(count)}回`,
  acts: '担当者の操作',
  formerStaff: '以前の担当者',
}
