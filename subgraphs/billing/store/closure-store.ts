import { createHash } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Closure, Closures, ErasedObject } from '../domain/closure.ts'
import { holdings } from './holdings.ts'
import type { PaymentRecords } from './payment-records.ts'
import type { ClosureRecord, Records } from './records.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What is left of the ids of things that were erased. */
export const hashOf = (ids: readonly string[]): string => sha256(ids.map(sha256).sort().join('\n'))

const readClosure = ({ _id, ...fields }: ClosureRecord): Closure => ({ workspaceId: _id, ...fields })

/** Ends of workspaces in MongoDB. What belongs to a workspace is found by `holdings`. */
export function openClosures(connection: Connection, records: Records & PaymentRecords): Closures {
  const { Closures, CustomerRecords } = records
  const held = (workspaceId: string) =>
    Object.entries(holdings).flatMap(([record, holding]) =>
      'workspace' in holding
        ? [
            {
              ...holding,
              documents: records[record as keyof typeof records].collection,
              filter: { [holding.workspace]: workspaceId as never },
            },
          ]
        : [],
    )

  return {
    async begin(workspaceId) {
      const found = await Closures.findOneAndUpdate(
        { _id: workspaceId },
        { $setOnInsert: { finishedAt: null, objects: [] } },
        { upsert: true, returnDocument: 'after' },
      ).lean()
      if (!found) throw new Error('A closure was not written')
      return readClosure(found)
    },
    isClosed: async (workspaceId) => (await Closures.exists({ _id: workspaceId })) !== null,
    async begun(workspaceIds) {
      const found = await Closures.find({ _id: { $in: workspaceIds } }, { _id: 1 }).lean()
      return found.map(({ _id }) => _id)
    },
    async customerOf(workspaceId) {
      return (await CustomerRecords.findById(workspaceId).lean())?.customerId ?? null
    },
    finish: (workspaceId, finishedAt) =>
      connection.withSession((session) =>
        session.withTransaction(async () => {
          const objects: ErasedObject[] = []
          for (const { documents, filter, kind, name } of held(workspaceId)) {
            const found = await documents.find(filter, { session }).toArray()
            if (found.length === 0) continue
            await documents.deleteMany(filter, { session })
            const ids = found.map((document) => String(document[name]))
            objects.push({ kind, sha256: hashOf(ids), bytes: null, count: found.length })
          }
          await Closures.updateOne({ _id: workspaceId }, { $set: { finishedAt, objects } }, { session })
          return { workspaceId, finishedAt, objects }
        }),
      ),
    async count(workspaceId) {
      const counts = await Promise.all(
        held(workspaceId).map(({ documents, filter }) => documents.countDocuments(filter)),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}
