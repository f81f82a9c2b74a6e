import type { SecondFactor } from '../domain/second-factor.ts'
import type { SecondFactors as SecondFactorPort } from '../domain/sign-in-ports.ts'
import type { Records } from './records.ts'
import type { SecondFactorRecord } from './sign-in-records.ts'

const read = (found: SecondFactorRecord | null): SecondFactor | null => {
  if (!found) return null
  const { _id, ...factor } = found
  return { userId: _id, ...factor }
}

export const openSecondFactors = ({ SecondFactors }: Records): SecondFactorPort => ({
  find: async (userId) => read(await SecondFactors.findOne({ _id: userId }).lean()),
  async propose(userId, sealedSecret) {
    const proposal = { sealedSecret, enabledAt: null, lastStep: 0, recoveryMarks: [] }
    const { matchedCount } = await SecondFactors.updateOne({ _id: userId, enabledAt: null }, { $set: proposal })
    if (matchedCount > 0) return true
    const { upsertedCount } = await SecondFactors.updateOne(
      { _id: userId },
      { $setOnInsert: proposal },
      { upsert: true },
    )
    return upsertedCount > 0
  },
  async enable({ userId, sealedSecret }, change) {
    const { matchedCount } = await SecondFactors.updateOne(
      { _id: userId, sealedSecret, enabledAt: null },
      { $set: change },
    )
    return matchedCount > 0
  },
  async useStep(userId, step) {
    const { matchedCount } = await SecondFactors.updateOne(
      { _id: userId, enabledAt: { $ne: null }, lastStep: { $lt: step } },
      { $set: { lastStep: step } },
    )
    return matchedCount > 0
  },
  async useRecoveryMark(userId, mark) {
    const { modifiedCount } = await SecondFactors.updateOne(
      { _id: userId, recoveryMarks: mark },
      { $pull: { recoveryMarks: mark } },
    )
    return modifiedCount > 0
  },
  async setRecoveryMarks(userId, recoveryMarks) {
    const { matchedCount } = await SecondFactors.updateOne(
      { _id: userId, enabledAt: { $ne: null } },
      { $set: { recoveryMarks } },
    )
    return matchedCount > 0
  },
  remove: async (userId) => read(await SecondFactors.findOneAndDelete({ _id: userId }).lean()),
})
