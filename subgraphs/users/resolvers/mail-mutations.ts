import { badUserInput } from '../../../platform/errors.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers, NoticeInput, QueueLetterInput } from '../__generated__/resolvers.ts'
import { type Context, requireSession } from '../context.ts'
import type { Notice } from '../domain/letter.ts'
import { type Addressee, queueNotice } from '../domain/queue-notice.ts'
import { unsubscribe } from '../domain/unsubscribe.ts'
import { messages } from './messages.ts'

const MAX_KEY = 200
/** ISO 4217; what is shaped otherwise can't be formatted. */
const CURRENCY = /^[A-Z]{3}$/

/** What decides which mails a person gets, and what other services have to say to them. */
export const mailMutations: Pick<MutationResolvers, 'updateMailChoice' | 'unsubscribe' | 'queueLetter'> = {
  async updateMailChoice(_root, { input: { topic, wanted } }, context) {
    const { userId } = await requireSession(context)
    const viewer = await context.ports.accounts.chooseMail(userId, topic, wanted)
    if (!viewer) throw new Error('A session is without its person')
    return { __typename: 'UpdateMailChoiceSuccess', viewer }
  },

  async unsubscribe(_root, { input: { token } }, context) {
    const result = await unsubscribe(context.ports, token)
    switch (result.kind) {
      case 'unsubscribed':
        return { __typename: 'UnsubscribeSuccess', topic: result.topic }
      case 'linkExpired':
        return { __typename: 'LinkExpired', message: messages[context.identity.locale].mailLinkExpired }
    }
  },

  async queueLetter(_root, { input }, context) {
    requireService(context, 'billing', 'generation')
    const { key } = input
    if (key.length < 1 || key.length > MAX_KEY) throw badUserInput(`key must be of 1 to ${MAX_KEY} characters.`, 'key')

    const occasion = `${context.identity.caller}:${key}`
    const notice = readNotice(context, input.notice)
    return { recipients: await queueNotice(context.ports, { to: readAddressee(input), notice, occasion }) }
  },
}

/** @throws FORBIDDEN where the caller is not responsible for such notices; BAD_USER_INPUT where it is not exactly one */
function readNotice(
  context: Context,
  { paymentReceipt, paymentFailed, planEnded, lowBalance, autoTopUpStopped, sweepWarning }: NoticeInput,
): Notice {
  const notices: Notice[] = []
  if (paymentReceipt) {
    requireService(context, 'billing')
    requireCurrency(paymentReceipt)
    notices.push({ kind: 'paymentReceipt', ...paymentReceipt, credits: paymentReceipt.credits ?? null })
  }
  if (paymentFailed) {
    requireService(context, 'billing')
    requireCurrency(paymentFailed)
    notices.push({ kind: 'paymentFailed', ...paymentFailed, retryAt: paymentFailed.retryAt ?? null })
  }
  if (planEnded) {
    requireService(context, 'billing')
    notices.push({ kind: 'planEnded', ...planEnded })
  }
  if (lowBalance) {
    requireService(context, 'billing')
    notices.push({ kind: 'lowBalance', ...lowBalance })
  }
  if (autoTopUpStopped) {
    requireService(context, 'billing')
    notices.push({ kind: 'autoTopUpStopped', ...autoTopUpStopped })
  }
  if (sweepWarning) {
    requireService(context, 'generation')
    notices.push({ kind: 'sweepWarning', ...sweepWarning })
  }
  const [notice, ...more] = notices
  if (!notice || more.length > 0) throw badUserInput('notice must hold exactly one kind.', 'notice')
  return notice
}

/** @throws BAD_USER_INPUT for what can not be a currency */
function requireCurrency({ currency }: { currency: string }): void {
  if (!CURRENCY.test(currency)) throw badUserInput('currency must be three capital letters.', 'currency')
}

/** @throws BAD_USER_INPUT where it is neither one person nor one workspace */
function readAddressee({ userId, workspaceId }: QueueLetterInput): Addressee {
  if (userId != null && workspaceId == null) return { userId }
  if (workspaceId != null && userId == null) return { workspaceId }
  throw badUserInput('Name either userId or workspaceId.', 'userId')
}
