import { accountJa, linkJa } from '../account/ja.ts'
import { activityJa } from '../activity/ja.ts'
import { adminJa } from '../admin/ja.ts'
import { consentJa } from '../consent/ja.ts'
import { creditsJa } from '../credits/ja.ts'
import { formats } from '../formats.ts'
import { mailsJa } from '../mails/ja.ts'
import { privacyCentreJa } from '../privacy-centre/ja.ts'
import { receiptJa } from '../receipt/ja.ts'
import { passkeyJa, passwordStrengthsJa, secondFactorJa, securityJa } from '../security/ja.ts'
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
  formats: f,
  frame: {
    skip: '本文へ移動',
    home: 'ImaginPrompt トップページ',
    navigation: 'メイン',
    studio: 'スタジオ',
    gallery: 'ギャラリー',
    account: 'アカウント',
    signIn: 'ログイン',
    signUp: 'アカウントを作る',
    privacy: 'プライバシー',
    cookies: 'Cookieについて',
    legal: '法的な情報',
    language: '言語',
    theme: 'テーマ',
    themes: { system: 'システムに合わせる', paper: 'ペーパー', darkroom: '暗室' },
    credits: (available, held) =>
      held > 0 ? `残高 ${credits(available)}、確保中 ${f.number(held)}` : `残高 ${credits(available)}`,
    creditsUnit: 'クレジット',
    loading: '読み込み中',
    close: '閉じる',
    tryAgain: 'もう一度',
  },
  errors: {
    offline: 'オフラインです。入力した内容は残っています。接続が戻ってからもう一度お試しください。',
    unreachable: 'サービスから応答がありません。入力した内容は残っています。少し待ってからもう一度お試しください。',
    tooMany: '操作が多すぎます。1分ほど待ってからもう一度お試しください。',
    forbidden: 'このアカウントではこの操作はできません。',
    notFound: '見つかりません。または、ほかの方のものです。',
    sessionEnded: 'セッションが終了しました。もう一度ログインしてください。入力した内容は残っています。',
    refused: 'このリクエストは受け付けられませんでした。内容を変えてもう一度お試しください。',
    unexpected:
      'サービス側で問題が起きました。料金は発生していません。もう一度お試しください。続くようでしたら support@imaginprompt.com までご連絡ください。',
    pageTitle: 'このページが動かなくなりました',
    page: '再読み込みすると直ることがほとんどです。画像とクレジットはこのページの中にはないので、失われません。',
    reload: '再読み込み',
  },
  landing: {
    title: '目の前で現像される画像',
    headline: '言葉を書く。現像を見る。',
    lead: '現像皿の中のプリントのように、画像が一歩ずつ浮かび上がります。気に入ったものは残せます。残さなかったものは30日で消えます。',
    prompt: '何を描きましょうか',
    promptExample: '夕焼けの城',
    start: '描いてみる',
    developing: '一枚の画像の、最初から最後までのステップです。お使いいただくモデルが描きました。',
    stepAlt: (prompt, step, steps) => `「${prompt}」、${steps}ステップ中${step}ステップ目`,
    samplesTitle: 'コンタクトシート',
    samples: '内蔵モデルが一回で描いた6つのプロンプトです。',
    honestTitle: '描けるもの、描けないもの',
    honest:
      'モデルは小さく、サービスの中で動いています。描けるのは単純なものです。動物、食べ物、場所、物などおよそ千種類を、12色、10種類の背景で描きます。人物の肖像、写真、文字は描けません。かかる時間は1秒ほどで、すべてのステップが見えます。',
    ownTitle: '残すのも、消すのも',
    own: '残した画像は、あなたが削除するまで残ります。削除はその場で行われ、消したファイルすべての控えをお渡しします。データを売ることはなく、追跡もありません。',
    apiTitle: 'ひとつのGraphQL API',
    api: 'このページでできることは、進行状況の配信も含めて、すべて公開スキーマを通っています。その上に作ることができます。',
  },
  enter: {
    signInTitle: 'ログイン',
    signUpTitle: 'アカウントを作る',
    name: 'お名前',
    email: 'メールアドレス',
    password: 'パスワード',
    passwordHint: '8文字以上。記号よりも長さが大切です。',
    signIn: 'ログインする',
    signUp: 'アカウントを作る',
    working: 'お待ちください',
    noAccount: 'アカウントがまだない方は',
    haveAccount: 'すでにお持ちの方は',
    cookies:
      'ログインしたままでいるには、このサイトだけが読める2つのCookieが必要です。Cookieがなくてもページを見ることはでき、プログラムはトークンでAPIを使えますが、スタジオとギャラリーは使えません。',
    cookiesOff: 'お使いのブラウザーはCookieを受け付けないため、ログインが続きません。',
    wrong: 'メールアドレスとパスワードの組み合わせが違います。',
    taken: 'このアドレスのアカウントはすでにあります。ログインしてください。',
    promptKept: 'プロンプトは、ログイン後のために残してあります。',
    policy: 'データの扱いについて',
  },
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
    removeSource: '元の画像を使わない',
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
    varyHint: '同じレシピ、新しいシード',
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
      NOTHING_KNOWN: () => '知っている言葉がなかったので、自由に描きました。物、色、場所の言葉をお試しください。',
    },
    notesTitle: 'プロンプトの読み取り',
  },
  gallery: {
    title: 'ギャラリー',
    all: 'すべて',
    kept: '保存済み',
    unkept: '未保存',
    filter: '表示',
    keys: '矢印キーで移動、スペースで開く、Kで残す、Deleteで削除。',
    keysLooking: '矢印キーで移動、スペースキーで開きます。',
    emptyTitle: 'シートにはまだ何もありません',
    empty: 'スタジオで作った画像はここに30日間、残したものはお好きなだけ並びます。',
    emptyKept: '残した画像はまだありません。画像を選んでKを押すか、「残す」を押してください。',
    emptyUnkept: 'すべて保存済みです。',
    toStudio: 'スタジオへ',
    frame: (prompt, note) => `${prompt}。${note}`,
    gone: 'この画像はもうないか、ほかの方のものです。',
    more: '続きを読み込み中',
    previous: '前へ',
    next: '次へ',
  },
  settings: settingsJa,
  workspaces: workspacesJa,
  credits: creditsJa,
  activity: activityJa,
  support: supportJa,
  admin: adminJa,
  account: accountJa,
  receipt: receiptJa,
  security: securityJa,
  privacyCentre: privacyCentreJa,
  mails: mailsJa,
  consent: consentJa,
  passkey: passkeyJa,
  passwordStrengths: passwordStrengthsJa,
  secondFactor: secondFactorJa,
  link: linkJa,
  notFound: {
    title: 'ページが見つかりません',
    text: 'このアドレスのページはありません。入力の誤りか、移動した可能性があります。',
    home: 'トップページへ',
  },
}
