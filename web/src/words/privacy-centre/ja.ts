import { formats } from '../formats.ts'
import type { privacyCentreEn } from './en.ts'

const f = formats('ja')

export const privacyCentreJa: typeof privacyCentreEn = {
  title: 'プライバシーセンター',
  introduction: 'あなたのデータはあなたのものです。内容を確かめ、使い方を決め、持ち出すことができます。',
  policy: 'プライバシーポリシー',
  choices: 'データの使い方',
  topics: {
    ANALYTICS: '利用状況の集計',
    ADVERTISING: '広告',
    LEARNING: '描画時間の学習',
    PROCESSING: 'データの処理',
  },
  restricted:
    'データの処理を制限しています。画像の生成、販売、学習は行われず、データはそのまま保管されます。再開するには「データの処理」をオンにしてください。',
  decided: (allowed, at) => `${f.moment(at)}に${allowed ? '許可しました' : '許可しないことにしました'}`,
  atFirst: (allowed) => (allowed ? '変更するまで許可されています' : '許可するまで使われません'),
  history: 'これまでの決定',
  upon: (text, version) => `「${text}」(${version}版の文面)`,
}
