import { createHash } from 'node:crypto'
import type { ErasedKind } from '../domain/deletion.ts'
import type { Belongings, Subjects } from '../domain/deletion-ports.ts'
import type { Ports } from '../domain/ports.ts'
import { codeSubject } from '../domain/second-factor.ts'
import { holdings, type Traces } from './holdings.ts'
import type { Records } from './records.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What people and workspaces have in MongoDB, found by `holdings`. */
export function openBelongings(records: Records, guessKey: Ports['guessKey']): Belongings {
  async function tracesOf({ userIds, workspaceIds }: Subjects): Promise<Traces> {
    const people = await records.Users.find({ _id: { $in: userIds } }, { email: 1 }).lean()
    const sessions = await records.Sessions.find({ userId: { $in: userIds } }, { _id: 1 }).lean()
    const devices = await records.Devices.find({ userId: { $in: userIds } }, { _id: 1 }).lean()
    return {
      userIds,
      workspaceIds,
      sessionIds: sessions.map(({ _id }) => _id),
      emails: people.map(({ email }) => email),
      letterGroups: people.flatMap(({ email }) =>
        ['resetPassword', 'invitation'].map((kind) => `${kind}:${guessKey(null, email)}`),
      ),
      // Each failure from an unknown device counts for the account from everywhere, each other one for the device.
      guessKeys: people.flatMap(({ _id: userId, email }) =>
        [email, codeSubject(userId)].flatMap((subject) => [
          guessKey(null, subject),
          ...devices.map(({ _id }) => guessKey(null, `${subject} at ${_id}`)),
        ]),
      ),
    }
  }
  const erasable = Object.entries(holdings).flatMap(([name, holding]) =>
    'of' in holding ? [{ model: records[name as 'Users'], ...holding }] : [],
  )

  return {
    async erase(subjects) {
      const traces = await tracesOf(subjects)
      const erased = new Map<ErasedKind, string[]>()
      // One after the other: a transaction does not allow more.
      for (const { model, kind, of, forget = [] } of erasable) {
        for (const { of: kept, change } of forget) await model.updateMany(kept(traces), change(traces))
        const found = await model.find(of(traces), { _id: 1 }).lean()
        if (found.length === 0) continue
        await model.deleteMany(of(traces))
        erased.set(kind, [...(erased.get(kind) ?? []), ...found.map(({ _id }) => sha256(String(_id)))])
      }
      return Array.from(erased, ([kind, hashes]) => ({
        kind,
        sha256: sha256(hashes.sort().join('\n')),
        bytes: null,
        count: hashes.length,
      }))
    },
    async handOver(heirs) {
      for (const { workspaceId, userId } of heirs)
        await records.Memberships.updateOne({ workspaceId, userId }, { $set: { role: 'OWNER' } })
    },
    async count(subjects) {
      const traces = await tracesOf(subjects)
      const counts = await Promise.all(erasable.map(({ model, of }) => model.countDocuments(of(traces))))
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}
