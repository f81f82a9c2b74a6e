import { maskedEmail } from '../../domain/email.ts'
import { day, device, money, place, time } from './letter-values.ts'
import type { MailWords } from './mail-words.ts'
import { securityLetters } from './security-letters.ts'

/** What each letter says in Japanese. */
export const japaneseLetter: MailWords['letter'] = (letter) => {
  switch (letter.kind) {
    case 'verifyEmail':
      return {
        subject: 'メールアドレスの確認',
        paragraphs: [
          'このメールアドレスがImaginPromptに登録されました。確認しておくと、パスワードを忘れたときもアカウントに戻れます。リンクは3日間有効です。',
          'お心当たりがない場合は、何もする必要はありません。確認されないアドレスは使用されません。',
        ],
        action: 'メールアドレスを確認する',
      }
    case 'resetPassword':
      return {
        subject: '新しいパスワードの設定',
        paragraphs: [
          'このメールアドレスのアカウントについて、パスワードの再設定が申し込まれました。リンクは1時間有効で、一度だけ使えます。',
          'お心当たりがない場合は、何もする必要はありません。パスワードは変わりません。',
        ],
        action: '新しいパスワードを設定する',
      }
    case 'passwordChanged':
      return {
        subject: 'パスワードが変更されました',
        paragraphs: [
          'アカウントのパスワードが変更され、ほかのすべての端末からログアウトしました。',
          'お心当たりがない場合は、ログイン画面の「パスワードを忘れた場合」から、すぐに新しいパスワードを設定してください。',
        ],
        action: 'アカウントを確認する',
      }
    case 'emailChanging':
      return {
        subject: 'メールアドレスの変更が申し込まれました',
        paragraphs: [
          `パスワードを知っている方が、アカウントのメールアドレスを${maskedEmail(letter.newEmail)}に変更するよう申し込みました。新しいアドレスが確認されると変更されます。`,
          'お心当たりがない場合は、今すぐパスワードを変更してください。変更は中止され、ほかのすべての端末からログアウトします。',
        ],
        action: 'アカウントを確認する',
      }
    case 'invitation':
      return {
        subject: 'チームへの招待',
        paragraphs: [
          'ImaginPromptを利用している方から、チームに招待されました。参加すると、チームで画像を作り、チームの画像を見ることができます。招待した方はリンク先でご確認ください。リンクは7日間有効です。',
          'お心当たりがない場合は、何もする必要はありません。リンク先で辞退することもできます。',
        ],
        action: '招待を見る',
        reason: 'このメールは、このアドレスがチームに招待されたため、ImaginPromptからお送りしています。',
      }
    case 'newSignIn':
      return {
        subject: '新しい端末からのログイン',
        paragraphs: [
          `これまでに使われたことのない端末またはネットワークからログインがありました：${device(letter, '不明なブラウザー', '／')}${place('ja', letter.country, (name) => `（ネットワークからの推定：${name}）`)}、${time('ja', letter.at)}。`,
          'ご自身によるものであれば、何もする必要はありません。お心当たりがない場合は、パスワードを変更してください。ほかのすべての端末からログアウトします。',
        ],
        action: 'ログイン中の端末を確認する',
      }
    case 'deletionPlanned':
      return {
        subject: 'アカウントはまもなく削除されます',
        paragraphs: [
          `お申し込みのとおり、${time('ja', letter.at)}にアカウントとその内容をすべて削除します。それまでは、ログインしてアカウントを残すことができます。`,
          'お心当たりがない場合は、今すぐログインしてアカウントを残し、新しいパスワードを設定してください。',
        ],
        action: 'アカウントを残す',
      }
    case 'accountDeleted':
      return {
        subject: 'アカウントを削除しました',
        paragraphs: [
          'アカウントと、画像・リクエスト・セッション・支払いなどの内容をすべて消去しました。これが最後のメールです。このメールの送信後、メールアドレスも消去します。',
          '何を消去したかは、件数とハッシュ値で受領書に記されています。リンクまたは受領書の文書を保管しておくと、いつでも確認できます。',
        ],
        action: '受領書を開く',
      }
    case 'workspaceDeleted':
      return {
        subject: 'ワークスペースを削除しました',
        paragraphs: [
          'ワークスペースと、画像・リクエスト・支払いなどの内容をすべて消去しました。',
          '何を消去したかは、件数とハッシュ値で受領書に記されています。リンクまたは受領書の文書を保管しておくと、いつでも確認できます。',
        ],
        action: '受領書を開く',
      }
    case 'supportAnswered':
      return {
        subject: 'サポートからの回答',
        paragraphs: [
          'お問い合わせに回答しました。回答はアカウントの中に保存されており、ログインするとお読みいただけます。続けてご返信いただくこともできます。',
        ],
        action: '回答を読む',
      }
    case 'passkeyAdded':
    case 'passkeyRemoved':
    case 'secondFactorOn':
    case 'secondFactorOff':
    case 'recoveryCodeUsed':
      return securityLetters.ja[letter.kind]
    case 'paymentReceipt':
      return {
        subject: 'お支払いの領収のお知らせ',
        paragraphs: [
          `${day('ja', letter.paidAt)}に${money('ja', letter)}のお支払いを受領しました（請求書番号${letter.invoiceNumber}）。ありがとうございます。`,
          ...(letter.credits === null
            ? []
            : [`${letter.credits.toLocaleString('ja')}クレジットをお使いいただけます。`]),
          '今回とこれまでの請求書は、クレジットのページでご覧いただけます。',
        ],
        action: 'クレジットと請求書を見る',
      }
    case 'paymentFailed':
      return {
        subject: 'プランを更新できませんでした',
        paragraphs: [
          `プランの料金${money('ja', letter)}のお支払いができませんでした。請求は発生していません。`,
          letter.retryAt
            ? `${day('ja', letter.retryAt)}に再試行します。それまでプランは続き、新しい期間のクレジットはお支払いとともに入ります。`
            : '自動での再試行は行いません。お支払いが済むと、プランを再開します。',
          'それを待たずに、クレジットのページで今すぐお支払いになるか、別のカードに変更できます。画像とクレジットはいずれの場合も残ります。',
        ],
        action: 'お支払いを確認する',
      }
    case 'planEnded':
      return {
        subject: 'プランが終了しました',
        paragraphs: [
          `更新のお支払いを何度か試みましたができなかったため、プランは${day('ja', letter.endedAt)}に終了しました。これ以上の再試行は行いません。`,
          '画像とクレジットはそのまま残ります。プランはいつでも選び直せます。',
        ],
        action: 'プランとクレジットを見る',
      }
    case 'sweepWarning':
      return {
        subject: 'まもなく消去される画像があります',
        paragraphs: [
          `保存されていない画像${letter.pictures.toLocaleString('ja')}枚が、作成からまもなく30日になります。${letter.pictures === 1 ? '' : '最初の1枚は'}${time('ja', letter.firstAt)}に完全に消去されます。`,
          '残しておきたい画像は、ギャラリーで「保存」を押してください。不要な画像については何もする必要はありません。',
        ],
        action: 'ギャラリーを開く',
      }
    case 'lowBalance':
      return {
        subject: 'クレジットの残りが少なくなっています',
        paragraphs: [
          `ワークスペースでお使いいただけるクレジットは残り${letter.available.toLocaleString('ja')}です。`,
          'クレジットがなくなると、新しい画像は生成されません。これまでの画像はそのまま残ります。',
        ],
        action: 'クレジットを確認する',
      }
    case 'autoTopUpStopped':
      return {
        subject: '自動チャージを停止しました',
        paragraphs: [
          {
            DECLINED:
              'クレジットを自動で購入しようとしましたが、保存されたカードが承認されませんでした。請求は発生していません。',
            AUTHENTICATION_REQUIRED:
              'クレジットを自動で購入しようとしましたが、カード会社がお支払いごとの本人確認を求めています。請求は発生していません。',
            NO_CARD: 'クレジットを自動で購入しようとしましたが、保存されたカードがありません。請求は発生していません。',
          }[letter.reason],
          'お客様の確認なしに再試行しないよう、自動チャージを停止しました。クレジットをご自身で購入するか、「カード・住所・税番号」でカードを変更してから、もう一度有効にしてください。',
        ],
        action: 'クレジットを確認する',
      }
    case 'productUpdate':
      return {
        subject: letter.subject.ja,
        paragraphs: letter.paragraphs.ja,
        action: 'ImaginPromptを開く',
      }
  }
}
