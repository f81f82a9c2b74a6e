import { GUESS_WINDOW } from '../domain/guess-limit.ts'
import type { FailedSignIns as FailedSignInPort } from '../domain/sign-in-ports.ts'
import type { Records } from './records.ts'

export const openFailedSignIns = ({ FailedSignIns }: Records): FailedSignInPort => ({
  async add(keys, at) {
    await FailedSignIns.create({ keys: [...keys], at, expiresAt: new Date(at.getTime() + GUESS_WINDOW) })
  },
  async latest(key, since, limit) {
    const found = await FailedSignIns.find({ keys: key, at: { $gt: since } }, { at: 1 })
      .sort({ at: -1 })
      .limit(limit)
      .lean()
    return found.map(({ at }) => at)
  },
  async clear(key) {
    await FailedSignIns.deleteMany({ keys: key })
  },
})
