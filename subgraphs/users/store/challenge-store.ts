import type { Challenges as ChallengePort } from '../domain/ports.ts'
import type { Records } from './records.ts'

export const openChallenges = ({ Challenges }: Records): ChallengePort => ({
  async insert({ hash, ...challenge }) {
    await Challenges.create({ _id: hash, ...challenge })
  },
  async take(hash, purpose, now) {
    const taken = await Challenges.findOneAndDelete({ _id: hash, purpose, expiresAt: { $gt: now } }).lean()
    if (!taken) return null
    const { _id, ...challenge } = taken
    return { hash: _id, ...challenge }
  },
})
