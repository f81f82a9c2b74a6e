import type { PrivacyDecision, PrivacyDecisions } from '../domain/privacy-choices.ts'
import type { Privacy } from '../domain/record-ports.ts'
import { type Records, readRecord } from './records.ts'

/** The latest decisions are kept in one record for each person, because every generation asks for them; the history beside it. */
export function openPrivacy({ PrivacyChoices, PrivacyDecisions }: Records): Privacy {
  return {
    async decisionsOf(userId) {
      const found = await PrivacyChoices.findOne({ _id: userId }).lean()
      return found?.decisions ?? {}
    },
    async decide(userId, decisions) {
      const latest: PrivacyDecisions = Object.fromEntries(decisions.map((decision) => [decision.topic, decision]))
      const set = Object.fromEntries(
        Object.entries(latest).map(([topic, decision]) => [`decisions.${topic}`, decision]),
      )
      await PrivacyChoices.updateOne({ _id: userId }, { $set: set }, { upsert: true })
      await PrivacyDecisions.insertMany(decisions.map(({ id, ...fields }) => ({ _id: id, ...fields })))
    },
    async history(userId, { first, after }) {
      const found = await PrivacyDecisions.find({
        userId,
        ...(after && { at: { $lte: after.at }, $or: [{ at: { $lt: after.at } }, { _id: { $lt: after.id } }] }),
      })
        .sort({ at: -1, _id: -1 })
        .limit(first + 1)
        .lean()
      return found.map((record) => readRecord<PrivacyDecision>(record))
    },
  }
}
