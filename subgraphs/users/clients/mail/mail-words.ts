import type { Locale } from '../../domain/account.ts'
import type { LastLetter, Letter, MailTopic } from '../../domain/letter.ts'
import { englishLetter } from './english-letter.ts'
import { japaneseLetter } from './japanese-letter.ts'

export interface LetterWords {
  subject: string
  paragraphs: string[]
  /** What the link does. */
  action: string
  /** Why it comes, where that has nothing to do with an account. */
  reason?: string
}

export interface MailWords {
  letter(letter: Letter | LastLetter): LetterWords
  /** Why the person gets the mail. */
  reason: Record<MailTopic | 'essential', string>
  /** What the link does that stops mails of a topic. */
  unsubscribe: string
}

/** The words of every mail, by language. */
export const mailWords: Record<Locale, MailWords> = {
  en: {
    letter: englishLetter,
    reason: {
      essential:
        'ImaginPrompt sent this mail because it is a necessary part of your account. It can’t be switched off.',
      PRODUCT_UPDATES:
        'You get this mail because you have an account with ImaginPrompt and did not decline news of it.',
      REMINDERS: 'You get this mail because you have an account with ImaginPrompt and did not decline reminders.',
    },
    unsubscribe: 'No more mails like this',
  },
  ja: {
    letter: japaneseLetter,
    reason: {
      essential:
        'このメールはアカウントのご利用に必要なものとして、ImaginPromptからお送りしています。配信を停止することはできません。',
      PRODUCT_UPDATES:
        'このメールは、ImaginPromptのアカウントをお持ちで、お知らせを停止していない方にお送りしています。',
      REMINDERS: 'このメールは、ImaginPromptのアカウントをお持ちで、リマインダーを停止していない方にお送りしています。',
    },
    unsubscribe: 'この種類のメールの配信を停止する',
  },
}
