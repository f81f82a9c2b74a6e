import type { Speeds } from '../domain/ports.ts'
import { averaged } from '../domain/speed.ts'
import type { Records } from './records.ts'

export function openSpeeds({ Speeds }: Records): Speeds {
  const secondsPerPass = async (groups: readonly string[]) => {
    const found = await Speeds.find({ _id: { $in: groups } }).lean()
    return new Map(found.map((speed) => [speed._id, speed.secondsPerPass]))
  }
  return {
    secondsPerPass,
    async learn(group, latest) {
      const mean = averaged((await secondsPerPass([group])).get(group), latest)
      await Speeds.updateOne({ _id: group }, { $set: { secondsPerPass: mean } }, { upsert: true })
    },
  }
}
