import { formats } from '../formats.ts'
import type { receiptEn } from './en.ts'

const f = formats('ja')

export const receiptJa: typeof receiptEn = {
  title: '削除の受領書',
  unknown: 'このアドレスの受領書はありません。リンクが途切れているか、削除が取り消された可能性があります。',
  standing: (startedAt, finishedAt) =>
    finishedAt !== null
      ? `${f.moment(finishedAt)}にすべて消去されました。`
      : startedAt !== null
        ? '削除を実行しています。数秒かかります。'
        : '削除が予定されています。始まるまでは、ログインするとアカウントを残すことができます。',
  explanation:
    '受領書には件数とハッシュ値だけが記され、内容は含まれません。このアドレスまたは文書を保管しておくと、受領書が本物であること、何も戻っていないことをいつでも確認できます。',
  check: '今すぐ確認する',
  download: '署名付きの受領書をダウンロード',
  erased: '確認しました。受領書は本物で、記載されたものは何も残っていません。',
  remains: (count) => `${f.number(count)}件が再び存在しています。サポートにお知らせください。`,
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
    IMPORT: (count) => `データの取り込み ${f.number(count)}件`,
    CUSTOMER: (count) => `決済事業者の顧客情報 ${f.number(count)}件`,
    AUTO_TOP_UP: (count) => `自動チャージの設定 ${f.number(count)}件`,
    BUDGET: (count) => `予算 ${f.number(count)}件`,
    SUBSCRIPTION: (count) => `サブスクリプション ${f.number(count)}件`,
  },
}
