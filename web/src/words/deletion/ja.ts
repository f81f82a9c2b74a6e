import { formats } from '../formats.ts'
import type { deletionEn } from './en.ts'

const f = formats('ja')

export const deletionJa: typeof deletionEn = {
  title: 'アカウントの削除',
  what: '名前とメールアドレス、画像とリクエスト、セッション、クレジットと支払いのすべてを、データベースと保管庫から消去します。実行中の処理は止めます。残るのは、誰とも結びつかない番号によるクレジットの帳簿だけです。確認できる受領書をお渡しします。',
  when: '時期',
  later: '7日後',
  now: '今すぐ',
  laterHint: 'すべての端末からログアウトします。7日以内にログインすると、アカウントを残すことができます。',
  nowHint: '元に戻すことは誰にもできません。',
  deleteLater: '7日後に削除する',
  deleteNow: '今すぐ削除する',
  plannedTitle: 'アカウントはまもなく削除されます',
  planned: (instant) => `お申し込みのとおり、このアカウントは${f.moment(instant)}に削除されます。`,
  keep: 'アカウントを残す',
  teamTitle: 'チームの削除',
  teamWhat: (name) =>
    `「${name}」にある画像とリクエスト、APIキー、招待、クレジットと支払いのすべてを、全メンバーについて消去します。実行中の処理は止めます。確認できる受領書をお渡しします。`,
  teamDelete: 'チームを削除する',
}
