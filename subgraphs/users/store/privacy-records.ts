import { Schema } from 'mongoose'
import type { DataExport } from '../domain/data-export.ts'
import type { DataImport } from '../domain/data-import.ts'
import type { Deletion, ErasedObject } from '../domain/deletion.ts'
import type { PrivacyDecision, PrivacyDecisions } from '../domain/privacy-choices.ts'
import { count, date, optionalDate, optionalText, options, type Stored, text } from './fields.ts'

/** `_id` is the person's id. */
export interface PrivacyChoicesRecord {
  _id: string
  decisions: PrivacyDecisions
}

export type PrivacyDecisionRecord = Stored<PrivacyDecision>

export type DataExportRecord = Stored<DataExport>

export type DataImportRecord = Stored<DataImport>

export type DeletionRecord = Stored<Deletion>

export const privacyChoices = new Schema<PrivacyChoicesRecord>(
  { _id: text, decisions: { type: Object, required: true } },
  { ...options, collection: 'privacyChoices' },
)

export const privacyDecisions = new Schema<PrivacyDecisionRecord>(
  { _id: text, userId: text, topic: text, allowed: { type: Boolean, required: true }, textVersion: text, at: date },
  { ...options, collection: 'privacyDecisions' },
).index({ userId: 1, at: -1, _id: -1 })

export const dataExports = new Schema<DataExportRecord>(
  {
    _id: text,
    userId: text,
    workspaceId: text,
    personal: { type: Boolean, required: true },
    status: text,
    done: count,
    total: count,
    bytes: { type: Number, default: null },
    requestedAt: date,
    finishedAt: { type: Date, default: null },
    expiresAt: date,
    dueAt: { type: Date, default: null },
    attempts: count,
  },
  { ...options, collection: 'dataExports' },
)
  .index({ userId: 1, requestedAt: -1 })
  .index({ workspaceId: 1 })
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } })
  .index({ expiresAt: 1 })

export const dataImports = new Schema<DataImportRecord>(
  {
    _id: text,
    userId: text,
    workspaceId: text,
    status: text,
    bytes: count,
    done: count,
    total: count,
    generations: count,
    fault: { type: String, default: null },
    faultPath: { type: String, default: null },
    requestedAt: date,
    finishedAt: { type: Date, default: null },
    expiresAt: date,
    dueAt: { type: Date, default: null },
    attempts: count,
  },
  { ...options, collection: 'dataImports' },
)
  .index({ userId: 1, requestedAt: -1 })
  .index({ workspaceId: 1 })
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } })
  .index({ expiresAt: 1 })

const erasedObject = new Schema<ErasedObject>(
  { kind: text, sha256: optionalText, bytes: { type: Number, default: null }, count },
  { _id: false },
)

export const deletions = new Schema<DeletionRecord>(
  {
    _id: text,
    kind: text,
    open: optionalText,
    userId: optionalText,
    workspaceIds: [String],
    addressee: { type: Object, default: null },
    requestedAt: date,
    startedAt: optionalDate,
    finishedAt: optionalDate,
    dueAt: optionalDate,
    fence: count,
    attempts: count,
    done: [String],
    objects: [erasedObject],
  },
  { ...options, collection: 'deletions' },
)
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } })
  // One deletion at a time of an account, and of a workspace.
  .index({ open: 1 }, { unique: true, partialFilterExpression: { open: { $gt: '' } } })
