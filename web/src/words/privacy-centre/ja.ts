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
  heldTitle: '保管しているデータ',
  heldHint:
    '現在、当サービスがあなたについて保管しているすべてのデータです。項目を開くと最近のものが見られます。下のアーカイブにはすべてが含まれます。',
  held: {
    'users/profile': '名前、メールアドレス、言語',
    'users/workspace': '個人のワークスペース',
    'users/memberships': 'ワークスペースへの所属',
    'users/sessions': 'ログイン中の場所',
    'users/passkeys': 'パスキー',
    'users/devices': '確認済みの端末(識別用のハッシュのみ)',
    'users/openLinks': '未使用のメール内リンク',
    'users/unsubscribeLinks': 'メール配信停止用のリンク',
    'users/letters': '最近送信したメール',
    'users/privacyDecisions': 'データの使い方についての決定',
    'users/activities': '最近の操作',
    'users/apiKeys': 'ワークスペースのAPIキー',
    'users/invitations': 'ワークスペースへの招待',
    'users/supportRequests': 'サポートへのお問い合わせ',
    'users/exports': '作成したアーカイブ',
    'users/imports': '取り込んだアーカイブ',
    'billing/balance': 'クレジット残高',
    'billing/ledger': 'クレジットの明細',
    'billing/openHolds': '確保中のクレジット',
    'billing/openClaims': '返却予定のクレジット',
    'billing/budgets': '予算と使用額',
    'billing/autoTopUp': '自動チャージ',
    'billing/stripeCustomer': 'Stripeの顧客番号',
    'billing/subscriptions': 'サブスクリプション',
    'generation/generations': 'プロンプトと画像',
    'generation/uploads': '送った画像',
    'generation/presets': 'プリセット',
    'generation/deletions': '削除の記録',
  },
  statistics: '描画時間の統計(文章も個人も含みません)',
  nothing: 'なし',
  exportTitle: 'データを持ち出す',
  exportHint: '上記のすべてのJSON、すべての画像、各ファイルのSHA-256を記した一覧を、1つのZIPファイルにまとめます。',
  exportAll: 'すべてのデータのアーカイブを作成',
  exporting: 'アーカイブを作成しています。このページを離れても構いません。',
  exportFailed:
    'アーカイブを作成できませんでした。データは失われていません。時間をおいて再度お試しいただくか、support@imaginprompt.comまでご連絡ください。',
  download: (bytes) => `アーカイブをダウンロード(${f.decimal(bytes / 1_000_000)} MB)`,
  keptUntil: (made, until) => `${f.moment(made)}に作成、${f.moment(until)}に消去`,
  importTitle: 'データを戻す',
  importHint:
    '以前に作成したアーカイブを、画像のない今のアカウントに取り込みます。別のアカウントのものでも構いません。画像とそのレシピと経過、プリセット、お名前、言語、異議の申し立てが戻ります。クレジット、支払い、チーム、サインインの方法は元のアカウントに残ります。',
  importChoose: 'アーカイブを選ぶ',
  importGoOn: (bytes) =>
    `${f.decimal(bytes / 1_000_000)} MBのアーカイブの一部が届いています。続けるには同じファイルをもう一度選んでください。`,
  importSending: 'アーカイブを送っています。送り終わるまでこのページを開いたままにしてください。',
  importCancel: '送信をやめる',
  importWorking: 'アーカイブを内容の一覧と照合し、取り込んでいます。このページを離れても構いません。',
  imported: (generations) => `アーカイブを取り込みました(生成 ${f.number(generations)}件)。`,
  importGallery: 'ギャラリーを見る',
  importInterrupted: '接続が切れました。データは失われていません。同じファイルをもう一度選ぶと続きから送ります。',
  importFailed:
    'アーカイブを取り込めませんでした。時間をおいて再度お試しいただくか、support@imaginprompt.comまでご連絡ください。',
  importFaults: {
    NOT_AN_ARCHIVE: 'ZIPファイルではないか、途中で切れています。アーカイブをもう一度ダウンロードしてください。',
    NO_MANIFEST:
      '内容の一覧がないため、ImaginPromptのアーカイブではありません。ダウンロードしたままのファイルを選んでください。',
    OTHER_VERSION: '別のバージョンで作成されたアーカイブのため、読み取れません。',
    TOO_LARGE: 'アーカイブ、またはその中のファイルが大きすぎます。',
    UNKNOWN_FILE: 'アーカイブに見覚えのないファイルがあります。ダウンロードしたままのファイルを選んでください。',
    DUPLICATE_FILE: '同じファイルがアーカイブに二つあります。ダウンロードしたままのファイルを選んでください。',
    MISSING_FILE: 'アーカイブに足りないファイルがあります。ダウンロードしたままのファイルを選んでください。',
    CHANGED_FILE:
      'アーカイブの中のファイルが壊れているか、変更されています。もう一度ダウンロードしてください。何も取り込まれていません。',
  },
  importFile: (path) => `該当のファイル: ${path}`,
  history: 'これまでの決定',
  upon: (text, version) => `「${text}」(${version}版の文面)`,
}
