import { linkJa } from '../account/ja.ts'
import { consentJa } from '../consent/ja.ts'
import { formats } from '../formats.ts'
import { passkeyJa, passwordStrengthsJa, secondFactorJa } from '../security/ja.ts'
import type { FrontWords } from '../words.ts'

const f = formats('ja')
const credits = (value: number) => `${f.number(value)}クレジット`

export const frontJa: FrontWords = {
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
    workspace: 'ワークスペース',
    personalWorkspace: '個人用',
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
  link: linkJa,
  consent: consentJa,
  passkey: passkeyJa,
  passwordStrengths: passwordStrengthsJa,
  secondFactor: secondFactorJa,
  notFound: {
    title: 'ページが見つかりません',
    text: 'このアドレスのページはありません。入力の誤りか、移動した可能性があります。',
    home: 'トップページへ',
  },
}
