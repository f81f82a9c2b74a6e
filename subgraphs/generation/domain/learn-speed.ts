import type { Clock, Digest, Speeds } from './ports.ts'
import { type Effort, passesOf, speedGroups } from './speed.ts'

/** Fewest people that something is learnt from. */
export const LEAST_PEOPLE = 20
/** Longest time that a measurement waits for others to be mixed with, in milliseconds: a day. */
const WINDOW = 86_400_000

interface Batch {
  /** Keeps what stands for a person from meaning anything outside of this batch. */
  salt: string
  since: number
  /** Latest seconds a pass by person, who is a salted hash. */
  measured: Map<string, number>
}

export interface SpeedLearning {
  /** Work of one person that took a worker's place for so many seconds. */
  observe(personId: string, effort: Effort, seconds: number): Promise<void>
}

/**
 * Learns how long work takes, from at least `LEAST_PEOPLE` people at a time. Until so many have come together for a
 * group of work, what was measured stays in this process's memory; then one number leaves it, the mean in which each
 * person counts once, and the rest is forgotten, the salt included. Nothing that is stored is of fewer people, and
 * nothing tells who they were.
 */
export function createSpeedLearning({
  now,
  newSalt,
  digest,
  speeds,
}: Clock & { newSalt(): string; digest: Digest; speeds: Pick<Speeds, 'learn'> }): SpeedLearning {
  const batches = new Map<string, Batch>()

  const batchOf = (group: string): Batch => {
    const open = batches.get(group)
    if (open && now().getTime() - open.since < WINDOW) return open
    const batch: Batch = { salt: newSalt(), since: now().getTime(), measured: new Map() }
    batches.set(group, batch)
    return batch
  }
  return {
    async observe(personId, effort, seconds) {
      for (const group of speedGroups(effort)) {
        const { salt, measured } = batchOf(group)
        measured.set(digest(`${salt}/${personId}`), seconds / passesOf(effort))
        if (measured.size < LEAST_PEOPLE) continue
        batches.delete(group)
        const sum = [...measured.values()].reduce((total, one) => total + one, 0)
        await speeds.learn(group, sum / measured.size)
      }
    },
  }
}
