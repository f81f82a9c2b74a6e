import type { MailTokens as MailTokenPort } from '../domain/mail-ports.ts'
import type { MailToken } from '../domain/mail-token.ts'
import type { MailTokenRecord } from './mail-records.ts'
import type { Records } from './records.ts'

export function openMailTokens({ MailTokens }: Records): MailTokenPort {
  const read = (found: MailTokenRecord | null): MailToken | null => {
    if (!found) return null
    const { _id, ...token } = found
    return { hash: _id, ...token }
  }
  return {
    async insert({ hash, ...token }) {
      await MailTokens.create({ _id: hash, ...token })
    },
    async find(hash, purpose, now) {
      return read(await MailTokens.findOne({ _id: hash, purpose, expiresAt: { $gt: now } }).lean())
    },
    async take(hash, purpose, now) {
      return read(await MailTokens.findOneAndDelete({ _id: hash, purpose, expiresAt: { $gt: now } }).lean())
    },
    async endAll(userId, purpose) {
      await MailTokens.deleteMany({ userId, ...(purpose !== undefined && { purpose }) })
    },
  }
}
