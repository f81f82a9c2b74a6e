import type { Catalogue } from '../words.ts'

/** プリセットについての言葉。 */
export const presetsJa: Catalogue['presets'] = {
  label: 'プリセット',
  none: 'なし',
  own: '自分のもの',
  save: 'この設定をプリセットとして残す',
  delete: (name) => `「${name}」を削除`,
  saveTitle: '新しいプリセット',
  name: '名前',
  style: 'スタイル',
  styleHint: 'すべてのプロンプトの最後に加える言葉。例：cartoon, 夜',
  where: '使う人',
  sharedWith: (team) => `${team}の全員`,
  onlyMine: '自分だけ',
  what: 'モデル、サイズ、枚数、ステップ、ガイダンス、描かないものが残ります。プロンプト、シード、元の画像は残りません。',
  keep: '残す',
  leave: '閉じる',
}
