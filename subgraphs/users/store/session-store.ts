import type { RefreshTokenRecord, Session } from '../domain/session.ts'
import type { Sessions as SessionPort } from '../domain/sign-in-ports.ts'
import { type Records, readRecord } from './records.ts'
import type { SessionRecord, TokenRecord } from './sign-in-records.ts'

export const sessionRecord = ({ id, ...fields }: Session): SessionRecord => ({ _id: id, ...fields })
/** Sessions that began before it was noted how have no `methods`; they count as confirmed when they began. */
const readSession = (record: SessionRecord) =>
  readRecord<Session>({ ...record, methods: record.methods ?? [], confirmedAt: record.confirmedAt ?? record.createdAt })

export const refreshTokenRecord = ({ hash, ...fields }: RefreshTokenRecord): TokenRecord => ({ _id: hash, ...fields })

/** The server removes what has expired some time later, so every query asks for what has not. */
export function openSessions({ Sessions, RefreshTokens }: Records): SessionPort {
  return {
    async insert(session, token) {
      // The session first: a token without one is worth nothing.
      await Sessions.create(sessionRecord(session))
      await RefreshTokens.create(refreshTokenRecord(token))
    },
    async insertToken(token) {
      await RefreshTokens.create(refreshTokenRecord(token))
    },
    async findToken(hash, now) {
      const found = await RefreshTokens.findOne({ _id: hash, expiresAt: { $gt: now } }).lean()
      if (!found) return null
      const { _id, ...token } = found
      return { hash: _id, ...token }
    },
    async find(id, now) {
      const found = await Sessions.findOne({ _id: id, expiresAt: { $gt: now } }).lean()
      return found && readSession(found)
    },
    async ofUser(userId, now) {
      const found = await Sessions.find({ userId, expiresAt: { $gt: now } })
        .sort({ lastUsedAt: -1 })
        .lean()
      return found.map(readSession)
    },
    async rotate(id, generation, change) {
      const rotated = await Sessions.findOneAndUpdate(
        { _id: id, generation, expiresAt: { $gt: change.rotatedAt } },
        { $set: { ...change, generation: generation + 1 } },
        { returnDocument: 'after' },
      ).lean()
      return rotated && readSession(rotated)
    },
    async confirm(id, method, now) {
      const confirmed = await Sessions.findOneAndUpdate(
        { _id: id, expiresAt: { $gt: now } },
        { $set: { confirmedAt: now }, $addToSet: { methods: method } },
        { returnDocument: 'after' },
      ).lean()
      return confirmed && readSession(confirmed)
    },
    async end(id, userId) {
      const { deletedCount } = await Sessions.deleteOne({ _id: id, ...(userId !== undefined && { userId }) })
      if (deletedCount === 0) return false
      await RefreshTokens.deleteMany({ sessionId: id })
      return true
    },
    async endAll(userId, exceptId) {
      const found = await Sessions.find(
        { userId, ...(exceptId !== undefined && { _id: { $ne: exceptId } }) },
        { _id: 1 },
      ).lean()
      const ids = found.map(({ _id }) => _id)
      await Sessions.deleteMany({ _id: { $in: ids } })
      await RefreshTokens.deleteMany({ sessionId: { $in: ids } })
      return ids.length
    },
  }
}
