import type { UnsubscribeTokens } from '../domain/mail-ports.ts'
import type { Records } from './records.ts'

export function openUnsubscribeTokens({ UnsubscribeTokens: Tokens }: Records): UnsubscribeTokens {
  return {
    async insert({ hash, ...token }) {
      await Tokens.create({ _id: hash, ...token })
    },
    async find(hash, now) {
      const found = await Tokens.findOne({ _id: hash, expiresAt: { $gt: now } }).lean()
      if (!found) return null
      const { _id, ...token } = found
      return { hash: _id, ...token }
    },
  }
}
