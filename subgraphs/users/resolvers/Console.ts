import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import type { ConsoleResolvers } from '../__generated__/resolvers.ts'
import { requireStaff } from './require-staff.ts'

/** Most dead letters that are shown. */
const MOST = 100

export const Console: ConsoleResolvers = {
  async supportRequests(_console, { status, ...args }, context) {
    await requireStaff(context)
    const { first, after } = readPageRequest(args)
    const found = await context.ports.supportRequests.inStatus(status ?? 'OPEN', { after, limit: first + 1 })
    return connectionOf(found, first, ({ id, updatedAt }) => ({ id, at: updatedAt }))
  },

  async supportRequest(_console, { id }, context) {
    await requireStaff(context)
    return context.ports.supportRequests.find(id)
  },

  async staffActs(_console, args, context) {
    await requireStaff(context)
    const { first, after } = readPageRequest(args)
    const found = await context.ports.activities.ofStaff({ after, limit: first + 1 })
    return connectionOf(found, first, (activity) => activity)
  },

  async deadLetters(_console, _args, context) {
    await requireStaff(context)
    const [mails, others] = await Promise.all([
      context.ports.outbox.givenUp(MOST),
      context.ports.deadLettersElsewhere(),
    ])
    return [...mails.map((mail) => ({ service: 'users', ...mail })), ...others]
  },

  async services(_console, _args, context) {
    await requireStaff(context)
    return context.ports.serviceHealth()
  },
}
