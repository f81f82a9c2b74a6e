import { Schema } from 'mongoose'
import type { Activity, ActivityTrace } from '../domain/activity.ts'
import type { SupportRequest } from '../domain/support.ts'
import { date, optionalText, options, type Stored, text } from './fields.ts'

/** `trace` is missing where it is null. */
export type ActivityRecord = Omit<Stored<Activity>, 'trace'> & { trace?: ActivityTrace }

export type SupportRequestRecord = Stored<SupportRequest>

export const activities = new Schema<ActivityRecord>(
  {
    _id: text,
    workspaceId: optionalText,
    people: { type: [String], required: true },
    actor: { type: Object, required: true },
    action: text,
    subject: { type: Object, required: true },
    reason: optionalText,
    trace: Object,
    at: date,
  },
  { ...options, collection: 'activities' },
)
  .index({ workspaceId: 1, at: -1, _id: -1 })
  .index({ people: 1, at: -1, _id: -1 })
  .index({ workspaceId: 1, people: 1, at: -1, _id: -1 })
  .index({ at: 1 })
  .index({ 'actor.kind': 1, at: -1, _id: -1 })
  .index({ at: 1, trace: 1 }, { partialFilterExpression: { trace: { $exists: true } } })

export const supportRequests = new Schema<SupportRequestRecord>(
  {
    _id: text,
    userId: text,
    topic: text,
    status: text,
    generation: { type: Object, default: null },
    messages: { type: [Object], required: true },
    createdAt: date,
    updatedAt: date,
  },
  { ...options, collection: 'supportRequests' },
)
  .index({ userId: 1, createdAt: -1, _id: -1 })
  .index({ status: 1, updatedAt: 1, _id: 1 })
