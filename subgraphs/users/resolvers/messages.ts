import type { Locale } from '../../../platform/locale.ts'
import type { PasswordWeakness } from '../domain/password-policy.ts'

/** Names of input fields that may hold what we can't take. */
type InputField = 'name' | 'email' | 'password' | 'newPassword' | 'locale'

interface Messages {
  emailTaken: string
  invalidCredentials: string
  wrongPassword: string
  privacyTextOutdated: string
  tooManyExports(seconds: number): string
  accountNotEmpty: string
  archiveSize(most: number): string
  tooManyImports(seconds: number): string
  linkExpired: string
  mailLinkExpired: string
  tooManyLetters(seconds: number): string
  secondFactorRequired: string
  wrongCode: string
  oneCode: string
  signInExpired: string
  secondFactorAlreadyOn: string
  secondFactorNotOn: string
  passkeyRefused: string
  passkeyNotFound: string
  confirmationRequired: string
  tooManyPasskeys: string
  oneProof: string
  sessionExpired: string
  sessionNotFound: string
  ownsTeamsAlone: string
  noDeletionPlanned: string
  tooManyAttempts(seconds: number): string
  invalidInput: Record<InputField, string>
  weakPassword: Record<PasswordWeakness, string>
}

/** What callers read about an outcome, by language. */
export const messages: Record<Locale, Messages> = {
  en: {
    emailTaken: 'There is an account with this e-mail address already. Sign in instead.',
    invalidCredentials: 'E-mail address and password do not belong together.',
    wrongPassword: 'This is not your present password.',
    tooManyExports: (seconds) =>
      `That was enough archives for a day. Try again in ${Math.ceil(seconds / 3_600)} h; those that are made can still be fetched.`,
    accountNotEmpty:
      'There are pictures in your account already, and an archive can only be brought to an empty one. Delete them first, or sign up anew.',
    archiveSize: (most) => `An archive has 1 byte to ${Math.floor(most / 2 ** 30)} GiB.`,
    tooManyImports: (seconds) => `That was enough archives for a day. Try again in ${Math.ceil(seconds / 3_600)} h.`,
    privacyTextOutdated: 'The wording has changed since you read it, so nothing was decided. Load the page again.',
    linkExpired: 'This link has been used or is too old. Ask for a new one.',
    mailLinkExpired: 'This link is too old or incomplete. You can choose your mails on the account page.',
    tooManyLetters: (seconds) => `That was enough mail for now. Try again in ${Math.ceil(seconds / 60)} min.`,
    secondFactorRequired: 'Enter the code that your authenticator app shows now.',
    wrongCode: 'This code does not hold. Wait for the next one in the app, or check its clock.',
    oneCode: 'Give either a code of the app or a recovery code.',
    signInExpired: 'That took too long. Enter your password again.',
    secondFactorAlreadyOn: 'Your account asks for codes already. Turn that off first to set up another app.',
    secondFactorNotOn: 'Your account does not ask for codes.',
    passkeyRefused: 'This passkey does not open an account here. Try again, or use the password.',
    passkeyNotFound: 'There is no such passkey any more.',
    confirmationRequired: 'Show first that it is you: with your password, a passkey or a code of your app.',
    tooManyPasskeys: 'An account has at most 20 passkeys. Take one away first.',
    oneProof: 'Give one of password, passkey and code.',
    sessionExpired: 'Your session has ended. Sign in again.',
    ownsTeamsAlone: 'You are the only owner of teams. Hand each over or delete it, then delete your account.',
    noDeletionPlanned: 'No deletion of your account is planned.',
    sessionNotFound: 'This session has ended already.',
    tooManyAttempts: (seconds) => `Too many attempts. Try again in ${Math.ceil(seconds / 60)} min.`,
    invalidInput: {
      name: 'Enter a name of 1 to 80 characters.',
      email: 'Enter a whole e-mail address, such as ada@example.com.',
      password: 'Choose a password of at most 200 characters.',
      newPassword: 'Choose a password of at most 200 characters.',
      locale: 'The language must be en or ja.',
    },
    weakPassword: {
      short: 'Choose a password of at least 8 characters.',
      common: 'Many people use this password, so it is guessed first. Choose another one.',
      personal: 'Choose a password with more in it than your name or e-mail address.',
      repeated: 'Choose a password that is not something short repeated.',
      leaked: 'This password has leaked somewhere, so it is guessed first. Choose another one.',
    },
  },
  ja: {
    emailTaken: 'このメールアドレスのアカウントはすでにあります。ログインしてください。',
    invalidCredentials: 'メールアドレスまたはパスワードが正しくありません。',
    wrongPassword: '現在のパスワードが正しくありません。',
    tooManyExports: (seconds) =>
      `1日に作成できるアーカイブの上限に達しました。${Math.ceil(seconds / 3_600)}時間後にもう一度お試しください。作成済みのものは引き続きダウンロードできます。`,
    accountNotEmpty:
      'このアカウントには画像があります。アーカイブは空のアカウントにだけ取り込めます。画像を削除するか、新しいアカウントを作成してください。',
    archiveSize: (most) => `アーカイブは1バイト以上${Math.floor(most / 2 ** 30)} GiB以下である必要があります。`,
    tooManyImports: (seconds) =>
      `今日取り込めるアーカイブの数を超えました。${Math.ceil(seconds / 3_600)}時間後にお試しください。`,
    privacyTextOutdated: '文面が更新されたため、設定は変更されていません。ページを読み込み直してください。',
    linkExpired: 'このリンクは使用済みか、有効期限が切れています。もう一度リンクを請求してください。',
    mailLinkExpired: 'このリンクは有効期限が切れているか、不完全です。受け取るメールはアカウントのページで選べます。',
    tooManyLetters: (seconds) =>
      `メールの送信回数が上限に達しました。${Math.ceil(seconds / 60)}分後にもう一度お試しください。`,
    secondFactorRequired: '認証アプリに表示されている確認コードを入力してください。',
    wrongCode: 'このコードは正しくありません。アプリに次のコードが出るのを待つか、端末の時刻を確認してください。',
    oneCode: '確認コードとリカバリーコードのどちらか一方を指定してください。',
    signInExpired: '時間が経ちすぎました。もう一度パスワードを入力してください。',
    secondFactorAlreadyOn: '確認コードはすでに有効です。別のアプリを設定するには、先に無効にしてください。',
    secondFactorNotOn: '確認コードは有効になっていません。',
    passkeyRefused: 'このパスキーではログインできません。もう一度お試しいただくか、パスワードをお使いください。',
    passkeyNotFound: 'このパスキーはすでに削除されています。',
    confirmationRequired: 'パスワード、パスキー、または認証アプリの確認コードで、ご本人であることを確認してください。',
    tooManyPasskeys: 'パスキーは20個まで登録できます。先にどれかを削除してください。',
    oneProof: 'パスワード、パスキー、確認コードのいずれか1つを指定してください。',
    sessionExpired: 'セッションが終了しました。もう一度ログインしてください。',
    ownsTeamsAlone:
      'あなただけがオーナーのチームがあります。それぞれを譲渡または削除してから、アカウントを削除してください。',
    noDeletionPlanned: 'アカウントの削除は予定されていません。',
    sessionNotFound: 'このセッションはすでに終了しています。',
    tooManyAttempts: (seconds) => `試行回数が多すぎます。${Math.ceil(seconds / 60)}分後にもう一度お試しください。`,
    invalidInput: {
      name: '名前は1〜80文字で入力してください。',
      email: 'メールアドレスをada@example.comのような形式で入力してください。',
      password: 'パスワードは200文字以内にしてください。',
      newPassword: 'パスワードは200文字以内にしてください。',
      locale: '言語はenまたはjaを指定してください。',
    },
    weakPassword: {
      short: 'パスワードは8文字以上にしてください。',
      common: 'よく使われるパスワードは推測されやすいため使えません。別のパスワードにしてください。',
      personal: '名前やメールアドレスとほぼ同じパスワードは使えません。',
      repeated: '短い文字列の繰り返しはパスワードに使えません。',
      leaked:
        'このパスワードは過去に漏えいしたことがあり、推測されやすいため使えません。別のパスワードにしてください。',
    },
  },
}
