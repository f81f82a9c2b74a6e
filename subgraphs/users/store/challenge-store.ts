import type { Challenge } from '../domain/challenge.ts'
import type { Challenges as ChallengePort } from '../domain/sign-in-ports.ts'
import type { Records } from './records.ts'
import type { ChallengeRecord } from './sign-in-records.ts'

const read = (found: ChallengeRecord | null): Challenge | null => {
  if (!found) return null
  const { _id, ...challenge } = found
  return { hash: _id, ...challenge }
}

export const openChallenges = ({ Challenges }: Records): ChallengePort => ({
  async insert({ hash, ...challenge }) {
    await Challenges.create({ _id: hash, ...challenge })
  },
  find: async (hash, purpose, now) =>
    read(await Challenges.findOne({ _id: hash, purpose, expiresAt: { $gt: now } }).lean()),
  async waitingFor(network, now, limit) {
    const found = await Challenges.find({ network, expiresAt: { $gt: now } }, { expiresAt: 1 })
      .sort({ expiresAt: -1 })
      .limit(limit)
      .lean()
    return found.map(({ expiresAt }) => expiresAt)
  },
  async take(hash, purpose, now) {
    return read(await Challenges.findOneAndDelete({ _id: hash, purpose, expiresAt: { $gt: now } }).lean())
  },
  async endAll(userId) {
    await Challenges.deleteMany({ userId })
  },
})
