import { formats } from '../formats.ts'
import type { receiptEn } from './en.ts'

const f = formats('ja')

export const receiptJa: typeof receiptEn = {
  objects: {
    FILE: (count, bytes) => `ファイル ${f.number(count)}件、${f.kilobytes(bytes)}`,
    GENERATION: (count) => `リクエストの記録 ${f.number(count)}件`,
    EVENTS: (count) => `プレビューを含む進行の記録 ${f.number(count)}件`,
    IMAGE: (count) => `画像の記録 ${f.number(count)}件`,
    ACCOUNT: (count) => `アカウント（名前・メールアドレス・認証情報） ${f.number(count)}件`,
    WORKSPACE: (count) => `ワークスペース ${f.number(count)}件`,
    MEMBERSHIP: (count) => `ワークスペースへの所属 ${f.number(count)}件`,
    SESSION: (count) => `セッション ${f.number(count)}件`,
    TOKEN: (count) => `トークン ${f.number(count)}件`,
    CREDENTIAL: (count) => `パスキーと二段階認証 ${f.number(count)}件`,
    DEVICE: (count) => `使用した端末 ${f.number(count)}件`,
    API_KEY: (count) => `APIキー ${f.number(count)}件`,
    INVITATION: (count) => `招待 ${f.number(count)}件`,
    LETTER: (count) => `送信済みまたは送信待ちのメール ${f.number(count)}件`,
    ACTIVITY: (count) => `アクティビティの記録 ${f.number(count)}件`,
    CONSENT: (count) => `プライバシーに関する選択 ${f.number(count)}件`,
    SUPPORT_REQUEST: (count) => `サポートへの問い合わせ ${f.number(count)}件`,
    EXPORT: (count) => `データの書き出し ${f.number(count)}件`,
    CUSTOMER: (count) => `決済事業者の顧客情報 ${f.number(count)}件`,
    SUBSCRIPTION: (count) => `サブスクリプション ${f.number(count)}件`,
  },
}
