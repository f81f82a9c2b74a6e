import { carryOutDeletion } from './domain/carry-out-deletion.ts'
import type { Deletion } from './domain/deletion.ts'
import { deleteAccount } from './domain/plan-deletion.ts'
import { device, oldSession, openTestPorts, password } from './test-ports.ts'

/** The domain on a database of its own, with what tests of deletions do again and again. */
export async function openDeletionHouse() {
  const house = await openTestPorts()
  const { ports, records } = house

  return {
    ...house,
    /** Forgets everybody and everything. */
    async reset() {
      for (const { collection } of Object.values(records)) await collection.deleteMany({})
      house.mails.length = 0
      house.registered.length = 0
      house.mailErasures.length = 0
      house.answerErasures(true)
      house.deliverAs({ kind: 'accepted' })
    },
    async planned(userId: string, immediately = true): Promise<Deletion> {
      const outcome = await deleteAccount(ports, oldSession(userId), { password, immediately }, device)
      if (outcome.kind !== 'planned') throw new Error(`Not planned: ${JSON.stringify(outcome)}`)
      return outcome.deletion
    },
    /** Carries out what is due, and goes on for as long as somebody waits. */
    async carryOut() {
      for (;;) {
        const progress = await carryOutDeletion(ports)
        if (!progress) return
        if (progress.outcome !== 'done') house.advance(11_000)
      }
    },
    /** Everything in the database that holds a text, but for what may. */
    async findIn(text: string): Promise<string[]> {
      const found: string[] = []
      for (const [name, { collection }] of Object.entries(records))
        for await (const document of collection.find()) if (JSON.stringify(document).includes(text)) found.push(name)
      return found
    },
  }
}
