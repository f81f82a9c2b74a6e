import type { Outbox } from '../domain/mail-ports.ts'
import type { Records } from './records.ts'

/** How long it is remembered that there was a letter, in milliseconds: longer than any is tried. */
export const LETTER_MEMORY = 7 * 24 * 60 * 60_000

/** The time when a letter is due is its lease as well: who takes it moves that time, and whoever is late changes nothing. */
export function openOutbox({ Letters }: Records): Outbox {
  return {
    async add({ key, group, letter, queuedAt }) {
      const expiresAt = new Date(queuedAt.getTime() + LETTER_MEMORY)
      await Letters.updateOne(
        { _id: key },
        {
          $setOnInsert: {
            group,
            userId: 'userId' in letter ? letter.userId : null,
            letter,
            queuedAt,
            dueAt: queuedAt,
            attempts: 0,
            expiresAt,
          },
        },
        { upsert: true },
      )
    },
    async latest(group, since, limit) {
      const found = await Letters.find({ group, queuedAt: { $gt: since } }, { queuedAt: 1 })
        .sort({ queuedAt: -1 })
        .limit(limit)
        .lean()
      return found.map(({ queuedAt }) => queuedAt)
    },
    async take(now, until) {
      const taken = await Letters.findOneAndUpdate(
        { dueAt: { $lte: now } },
        { $set: { dueAt: until }, $inc: { attempts: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      ).lean()
      if (!taken) return null
      const { _id, letter, attempts } = taken
      if (!letter) throw new Error('A letter is due without its content')
      return { key: _id, letter, attempts }
    },
    async postpone({ key, attempts }, until) {
      await Letters.updateOne({ _id: key, attempts, dueAt: { $exists: true } }, { $set: { dueAt: until } })
    },
    async giveUp({ key, letter: { kind }, attempts }, reason, at) {
      const failure = { kind, reason, at }
      await Letters.updateOne({ _id: key, attempts }, { $unset: { letter: 1, dueAt: 1 }, $set: { failure } })
    },
    async givenUp(limit) {
      const found = await Letters.find({ failure: { $exists: true } }, { failure: 1, attempts: 1, queuedAt: 1 })
        .sort({ 'failure.at': -1 })
        .limit(limit)
        .lean()
      return found.flatMap(({ failure, attempts, queuedAt }) =>
        failure ? [{ kind: failure.kind, reason: failure.reason, attempts, at: queuedAt }] : [],
      )
    },
    async settle({ key }) {
      await Letters.updateOne({ _id: key }, { $unset: { letter: 1, dueAt: 1 } })
    },
  }
}
