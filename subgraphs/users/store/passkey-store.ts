import type { Passkey } from '../domain/passkey.ts'
import type { Passkeys as PasskeyPort } from '../domain/sign-in-ports.ts'
import { type Records, readRecord } from './records.ts'
import type { PasskeyRecord } from './sign-in-records.ts'

export function openPasskeys({ Passkeys }: Records): PasskeyPort {
  const read = (found: PasskeyRecord | null) => found && readRecord<Passkey>(found)
  return {
    async insert({ id, ...fields }) {
      // An error for the second of two would undo the transaction around it.
      const { upsertedCount } = await Passkeys.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true })
      return upsertedCount > 0
    },
    find: async (id) => read(await Passkeys.findOne({ _id: id }).lean()),
    async ofUser(userId) {
      const found = await Passkeys.find({ userId }).sort({ createdAt: 1 }).lean()
      return found.map((record) => readRecord<Passkey>(record))
    },
    async used({ id, counter }, use, now) {
      const { matchedCount } = await Passkeys.updateOne({ _id: id, counter }, { $set: { ...use, lastUsedAt: now } })
      return matchedCount > 0
    },
    async rename(id, userId, name) {
      return read(
        await Passkeys.findOneAndUpdate({ _id: id, userId }, { $set: { name } }, { returnDocument: 'after' }).lean(),
      )
    },
    remove: async (id, userId) => read(await Passkeys.findOneAndDelete({ _id: id, userId }).lean()),
  }
}
