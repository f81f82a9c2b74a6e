import type { WorkLists } from '../domain/ports.ts'
import { readDeletion } from './deletion-store.ts'
import { readGeneration } from './generation-store.ts'
import type { Records } from './records.ts'
import { readUpload } from './upload-store.ts'

/** How many are worked on in one go; the rest follows in the next. */
const LIMIT = 100

export function openWorkLists({ Generations, Uploads, Deletions }: Records): WorkLists {
  return {
    async nextQueued(modelId) {
      const next = await Generations.findOne({ phase: 'QUEUED', modelId })
        .sort({ turn: 1, createdAt: 1, _id: 1 })
        .lean()
      return next ? readGeneration(next) : undefined
    },
    async queuedSince(before) {
      const found = await Generations.find({ phase: 'QUEUED', createdAt: { $lte: before } })
        .sort({ createdAt: 1 })
        .limit(LIMIT)
        .lean()
      return found.map(readGeneration)
    },
    async lost(before) {
      const found = await Generations.find({ phase: 'RUNNING', leaseExpiresAt: { $lte: before } })
        .sort({ leaseExpiresAt: 1 })
        .limit(LIMIT)
        .lean()
      return found.map(readGeneration)
    },
    async unsettled(before) {
      const found = await Generations.find({ phase: 'SETTLING', settleAfter: { $lte: before } })
        .sort({ settleAfter: 1 })
        .limit(LIMIT)
        .lean()
      return found.map(readGeneration)
    },
    async drafts(createdBefore) {
      const found = await Generations.find({
        phase: { $in: ['DRAFT', 'ABANDONED'] },
        createdAt: { $lte: createdBefore },
      })
        .limit(LIMIT)
        .lean()
      return found.map(readGeneration)
    },
    async expired(before) {
      const found = await Generations.find({ saved: false, expiresAt: { $gt: new Date(0), $lte: before } })
        .sort({ expiresAt: 1 })
        .limit(LIMIT)
        .lean()
      return found.map(readGeneration)
    },
    async expiredUploads(before) {
      const found = await Uploads.find({ expiresAt: { $lte: before } })
        .sort({ expiresAt: 1 })
        .limit(LIMIT)
        .lean()
      return found.map(readUpload)
    },
    async deletions(startedBefore) {
      const found = await Deletions.find({ at: null, startedAt: { $lte: startedBefore } })
        .limit(LIMIT)
        .lean()
      return found.map(readDeletion)
    },
  }
}
