import { accountJa } from '../account/ja.ts'
import { activityJa } from '../activity/ja.ts'
import { adminJa } from '../admin/ja.ts'
import { creditsJa } from '../credits/ja.ts'
import { deletionJa } from '../deletion/ja.ts'
import { developersJa } from '../developers/ja.ts'
import { formats } from '../formats.ts'
import { frontJa } from '../front/ja.ts'
import { galleryJa } from '../gallery/ja.ts'
import { heldJa } from '../held/ja.ts'
import { mailsJa } from '../mails/ja.ts'
import { presetsJa } from '../presets/ja.ts'
import { privacyCentreJa } from '../privacy-centre/ja.ts'
import { receiptJa } from '../receipt/ja.ts'
import { securityJa } from '../security/ja.ts'
import { settingsJa } from '../settings/ja.ts'
import { supportJa } from '../support/ja.ts'
import type { TimeLeft } from '../time-left.ts'
import type { Catalogue } from '../words.ts'
import { workspacesJa } from '../workspaces/ja.ts'

const f = formats('ja')
const credits = (value: number) => `${f.number(value)}クレジット`
const units = { days: '日', hours: '時間', minutes: '分' }
const left = ({ unit, value }: TimeLeft) => `${f.number(value)}${units[unit]}`
const quoted = (words: readonly string[]) => words.map((word) => `「${word}」`).join('')

export const ja: Catalogue = {
  ...frontJa,
  studio: {
    title: 'スタジオ',
    prompt: 'プロンプト',
    promptPlaceholder: '森の中の赤いキツネ、イラスト',
    generate: '描く',
    price: (amount, seconds) => `${credits(amount)}・約${f.number(Math.max(1, Math.ceil(seconds)))}秒`,
    sending: '送信中',
    shortcut: 'Ctrl または ⌘ と Enter',
    options: '設定',
    negative: '避けたいもの',
    negativeHint: '描いてほしくないもの。内蔵モデルでは効果は弱めです。',
    model: 'モデル',
    modelNote:
      '小さな内蔵モデルです。動物、食べ物、場所、物などの単純なものを、12色、10種類の場面で描きます。人物、写真、文字は描けません。',
    size: 'サイズ',
    sizeValue: (width, height) => `${width} × ${height}`,
    count: '枚数',
    steps: 'ステップ',
    stepsHint: '増やすと時間がかかりますが、違いはわずかです。',
    guidance: 'ガイダンス',
    guidanceHint: '言葉にどれだけ忠実に従うか。',
    seed: 'シード',
    seedHint: '空欄なら毎回新しくなります。同じレシピと同じシードからは同じ画像ができます。',
    seedPlaceholder: 'おまかせ',
    source: 'この画像から始めます',
    sourceAlt: '元になる画像',
    strength: '元の画像からの距離',
    strengthHint: '0でそのまま、1で無視。0.5を超えると抽象的になります。',
    describe: '言葉にする',
    describeHint: '内蔵モデルが知っている最も近いものを、プロンプトに英語で書き込みます。無料です。',
    describedColours: 'モデルが知っているものに似ていないため、色だけを言葉にしました。',
    sourcePart: 'この画像の印を付けた部分を描き直します',
    maskAlt: '描き直す部分',
    maskStrengthHint: '1でその場所に言葉どおりのものを描き、小さくすると元の絵が透けて残ります。',
    paintPart: '一部だけ変える',
    paintAgain: '別の部分に印を付ける',
    removeMask: '画像全体を変える',
    maskTitle: '変えたい部分',
    maskHint: '変えたいところを塗ってください。そこにプロンプトのものが描かれ、ほかはそのまま残ります。',
    maskCanvas: '塗る画像。矢印キーで筆を動かし、スペースキーで塗ります',
    brush: '筆の太さ',
    useMask: 'この部分を使う',
    undoStroke: '元に戻す',
    leaveMask: '閉じる',
    removeSource: '元の画像を使わない',
    ownPicture: '自分の画像から始める',
    ownPictureHint:
      'PNG・JPEG・WebP、20MBまで。選択、ドロップ、貼り付けができます。撮影場所や撮影機器の情報は取り除かれます。',
    uploading: '画像を送信しています',
    readingPicture: '画像を読み込んでいます',
    uploadFailed: '画像を送れませんでした。接続を確認して、もう一度お試しください。',
    uploadRefused: {
      NOT_A_PICTURE: 'PNG・JPEG・WebPのいずれでもありません。いずれかの形式で保存して、もう一度お試しください。',
      DAMAGED: 'この画像は壊れているか、途中で切れています。別の画像をお試しください。',
      TOO_MANY_PIXELS: 'この画像は大きすぎます。4,000×3,000ピクセルより小さくして、もう一度お試しください。',
      TOO_SLOW: 'この画像の読み込みに時間がかかりすぎます。保存し直して、もう一度お試しください。',
    },
    reset: '設定を元に戻す',
    print: 'プリント',
    recent: 'コンタクトシート',
    recentEmpty: '最近の画像がここに並びます。',
    all: 'すべての画像',
    emptyTitle: '現像皿は空です',
    empty: '見たいものを書いてください。次のどれかから始めることもできます。',
    tries: ['夕焼けの城', '赤いドラゴン、イラスト', '夜の海のクジラ'],
    queued: (position) => (position === null ? '順番を待っています' : `順番待ち ${f.number(position)}番目`),
    starting: '準備しています',
    step: (step, steps) => `${steps}ステップ中 ${step}`,
    stepOfPicture: (picture, pictures, step, steps) => `${pictures}枚中${picture}枚目、${steps}ステップ中 ${step}`,
    percent: (percent) => `${percent}パーセント現像しました`,
    finished: (pictures) => `できました。${f.number(pictures)}枚です`,
    reconnecting: '接続が切れました。作業は続いています。接続が戻ると続きが表示されます。',
    cancel: '中止',
    canceled: (amount) => `中止しました。${credits(amount)}をお返ししました。`,
    failed: {
      MODEL_ERROR:
        'モデルが何度か失敗しました。クレジットはお返ししました。シードやプロンプトを変えるとうまくいくことがあります。',
      TIMED_OUT:
        '時間がかかりすぎたため終了しました。クレジットはお返ししました。少し待ってからもう一度お試しください。',
      SOURCE_MISSING: '元になる画像が削除されていました。クレジットはお返ししました。',
      CONTENT_BLOCKED:
        'このモデルの提供元が描画を断りました。クレジットはお返ししました。言葉を変えるとうまくいくことがあります。',
    },
    failedUnknown: '画像ができないまま終わりました。クレジットはお返ししました。',
    insufficient: (required, available) =>
      `${credits(required)}かかりますが、残高は${f.number(available)}です。枚数を減らすか、サイズを小さくすると安くなります。`,
    overBudget: (budget, spent, day) =>
      `このワークスペースで使えるのは1か月に${credits(budget)}までで、すでに${f.number(spent)}使っています。${f.day(day)}に新しい月が始まります。上限は所有者か管理者が変更できます。`,
    rejected: {
      CHILD_SAFETY: '未成年者に関する性的な内容は描きません。料金は発生していません。',
      SEXUAL: '性的な内容は描きません。料金は発生していません。プロンプトを変えてお試しください。',
      VIOLENCE: '残虐な内容は描きません。料金は発生していません。プロンプトを変えてお試しください。',
      HATE: '人々への憎しみは描きません。料金は発生していません。プロンプトを変えてお試しください。',
    },
    restricted: 'データの処理を制限しているため、画像を生成できません。入力した内容は残っています。',
    liftRestriction: 'プライバシーセンターで制限を解除する',
    conflict: '同じリクエストが別の内容で送られていました。もう一度「描く」を押してください。',
    progress: '進み具合',
    pictureAlt: (prompt, index, count) => (count > 1 ? `「${prompt}」${count}枚中${index}枚目` : `「${prompt}」`),
    developingAlt: (prompt) => `「${prompt}」現像中`,
    frameLabel: (prompt, standing) => `${prompt}、${standing}`,
    standing: {
      QUEUED: '順番待ち',
      RUNNING: '現像中',
      SUCCEEDED: '完成',
      FAILED: '失敗',
      CANCELED: '中止',
    },
    pictures: 'このプロンプトの画像',
    showPicture: (index) => `${index}枚目を表示`,
  },
  picture: {
    keep: '残す',
    kept: '保存済み',
    again: 'もう一度',
    againHint: '同じレシピ、同じシード',
    vary: '変えてみる',
    varyHint: 'この画像に似た別の1枚を、新しいシードで',
    transform: { UPSCALE: '拡大', BACKGROUND_REMOVAL: '切り抜き' },
    transformHint: {
      UPSCALE: '同じ画像をより多くのピクセルで（一辺2,048まで）',
      BACKGROUND_REMOVAL: '同じ画像の背景を透明に（無地やなめらかな背景の場合）',
    },
    transformPrice: credits,
    useAsSource: '元の画像にする',
    download: 'ダウンロード',
    delete: '削除',
    recipe: 'レシピ',
    copyRecipe: 'レシピをコピー',
    copied: 'コピーしました',
    fades: (time) => (time.value === 0 ? 'まもなく消えます' : `あと${left(time)}で消えます`),
    fadesShort: (time) => left(time),
    keptSince: (instant) => `${f.day(instant)}から保存`,
    made: (instant) => `${f.moment(instant)}に作成`,
    price: (amount) => `料金 ${credits(amount)}`,
    confirmTitle: '完全に削除しますか',
    confirm: (pictures) =>
      pictures > 1
        ? `プロンプトと${f.number(pictures)}枚の画像、プレビューを、すべての場所から今すぐ消します。元には戻せません。`
        : '画像とプロンプト、プレビューを、すべての場所から今すぐ消します。元には戻せません。',
    deleteAll: (pictures) => (pictures > 1 ? `${f.number(pictures)}枚すべて削除` : '削除する'),
    deleteOne: 'この画像だけ',
    leave: 'やめる',
    receiptTitle: '消去しました',
    receipt: (instant) =>
      `${f.moment(instant)}に消えました。以下が消去したものです。控えにあるのはハッシュとサイズだけで、内容は含みません。`,
    receiptNumber: '控え番号',
    hash: 'SHA-256',
    done: '閉じる',
    notes: {
      READ_AS: (words, readAs) =>
        readAs ? `${quoted(words)}は「${readAs}」と読みました。` : `${quoted(words)}は似た言葉として読みました。`,
      UNKNOWN_WORDS: (words) => `${quoted(words)}はモデルが知らない言葉なので、使いませんでした。`,
      NEAREST: (words, readAs) =>
        readAs
          ? `${quoted(words)}という画像はないので、最も近い「${readAs}」にしました。`
          : `${quoted(words)}という画像はないので、最も近いものにしました。`,
      TOO_MANY_OBJECTS: (words) =>
        words.length > 0
          ? `一枚に入るのは3つまでです。${quoted(words)}は入りませんでした。`
          : '一枚に入るのは3つまでです。残りは入りませんでした。',
      PERSON: () => 'モデルは人物を描けないので、笑顔のマークで代わりにしました。',
      NO_BACKGROUND: () => '取り除ける無地の背景が見つからなかったので、画像はそのままです。',
      NOTHING_KNOWN: () => '知っている言葉がなかったので、自由に描きました。物、色、場所の言葉をお試しください。',
    },
    notesTitle: 'プロンプトの読み取り',
  },
  gallery: galleryJa,
  settings: settingsJa,
  workspaces: workspacesJa,
  credits: creditsJa,
  activity: activityJa,
  support: supportJa,
  admin: adminJa,
  account: accountJa,
  developers: developersJa,
  presets: presetsJa,
  deletion: deletionJa,
  receipt: receiptJa,
  security: securityJa,
  privacyCentre: privacyCentreJa,
  held: heldJa,
  mails: mailsJa,
}
