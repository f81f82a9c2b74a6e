import { mongo } from 'mongoose'
import type { Presets } from '../domain/ports.ts'
import type { Preset } from '../domain/preset.ts'
import type { PresetRecord, Records } from './records.ts'

const DUPLICATE_KEY = 11_000

const readPreset = ({ _id, ...fields }: PresetRecord): Preset => ({ id: _id, ...fields })

/** Presets in MongoDB; names are unique in a workspace. */
export function openPresets({ Presets }: Records): Presets {
  return {
    async insert({ id, ...fields }) {
      try {
        await Presets.create({ ...fields, _id: id })
        return true
      } catch (error) {
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false
        throw error
      }
    },
    async list(workspaceId) {
      return (await Presets.find({ workspaceId }).sort({ name: 1 }).lean()).map(readPreset)
    },
    async findMany(workspaceIds, ids) {
      const found = await Presets.find({ _id: { $in: ids }, workspaceId: { $in: workspaceIds } }).lean()
      return found.map(readPreset)
    },
    count: (workspaceId) => Presets.countDocuments({ workspaceId }),
    async remove({ workspaceId, id }) {
      return (await Presets.deleteOne({ _id: id, workspaceId })).deletedCount > 0
    },
  }
}
