import { type Connection, mongo } from 'mongoose'
import type { User } from '../domain/account.ts'
import type { Accounts } from '../domain/ports.ts'
import { type Records, readRecord } from './records.ts'
import { refreshTokenRecord, sessionRecord } from './session-store.ts'

const DUPLICATE_KEY = 11_000

export function openAccounts(connection: Connection, records: Records): Accounts {
  const { Users, Workspaces, Memberships, Sessions, RefreshTokens } = records
  return {
    async open({ user, passwordHash, workspace, membership, session, refreshToken }) {
      const { id: userId, ...person } = user
      const { id: workspaceId, ...place } = workspace
      try {
        await connection.withSession((transaction) =>
          transaction.withTransaction(async () => {
            const inTransaction = { session: transaction }
            await Users.create([{ _id: userId, ...person, passwordHash }], inTransaction)
            await Workspaces.create([{ _id: workspaceId, ...place }], inTransaction)
            await Memberships.create([membership], inTransaction)
            await Sessions.create([sessionRecord(session)], inTransaction)
            await RefreshTokens.create([refreshTokenRecord(refreshToken)], inTransaction)
          }),
        )
        return true
      } catch (error) {
        const taken = error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY
        if (taken && error.keyPattern?.email) return false
        throw error
      }
    },
    async findByEmail(email) {
      const found = await Users.findOne({ email }).lean()
      if (!found) return null
      const { passwordHash, ...user } = found
      return { user: readRecord<User>(user), passwordHash }
    },
    async users(ids) {
      const found = await Users.find({ _id: { $in: ids } }, { passwordHash: 0 }).lean()
      return found.map((record) => readRecord<User>(record))
    },
  }
}
