import type { Speeds } from '../domain/ports.ts'
import { averaged } from '../domain/speed.ts'
import type { Records } from './records.ts'

const stepsLeft = { $subtract: ['$stepsTotal', '$stepsDone'] }
/** As in `passesOf`. */
const passesPerStep = { $cond: [{ $gt: ['$guidance', 1] }, 2, 1] }

export function openSpeeds({ Generations, Speeds }: Records): Speeds {
  const secondsPerPass = async (modelId: string) => (await Speeds.findById(modelId).lean())?.secondsPerPass

  return {
    secondsPerPass,
    async learn(modelId, latest) {
      const mean = averaged(await secondsPerPass(modelId), latest)
      await Speeds.updateOne({ _id: modelId }, { $set: { secondsPerPass: mean } }, { upsert: true })
    },
    async passesAhead(modelId) {
      const [sum] = await Generations.aggregate<{ passes: number }>([
        { $match: { modelId, phase: { $in: ['QUEUED', 'RUNNING'] } } },
        { $group: { _id: null, passes: { $sum: { $multiply: [stepsLeft, passesPerStep] } } } },
      ])
      return sum?.passes ?? 0
    },
  }
}
