import { Schema } from 'mongoose'
import type { Membership, Workspace } from '../domain/account.ts'
import type { ApiKey } from '../domain/api-key.ts'
import type { Invitation } from '../domain/invitation.ts'
import { date, options, text, texts } from './fields.ts'

/** `changes` counts changes of the members: who changes them writes here too, so that two at once meet. */
export type WorkspaceRecord = Omit<Workspace, 'id'> & { _id: string; changes?: number }
/** Without an address once it was taken back. Tokens are hashes; each mail has one of its own. */
export type InvitationRecord = Omit<Invitation, 'id' | 'email'> & { _id: string; email?: string; tokenHashes: string[] }
export type ApiKeyRecord = Omit<ApiKey, 'id'> & { _id: string }

export const workspaces = new Schema<WorkspaceRecord>(
  { _id: text, name: text, kind: text, createdAt: date, changes: Number },
  { ...options, collection: 'workspaces' },
)

export const memberships = new Schema<Membership>(
  { workspaceId: text, userId: text, role: text, joinedAt: date },
  { ...options, collection: 'memberships' },
)
  .index({ workspaceId: 1, userId: 1 }, { unique: true })
  .index({ userId: 1 })

export const invitations = new Schema<InvitationRecord>(
  {
    _id: text,
    workspaceId: text,
    email: String,
    role: text,
    invitedBy: text,
    createdAt: date,
    expiresAt: date,
    tokenHashes: texts,
  },
  { ...options, collection: 'invitations' },
)
  .index({ workspaceId: 1, email: 1 })
  .index({ tokenHashes: 1 })
  .index({ email: 1 })
  .index({ invitedBy: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const apiKeys = new Schema<ApiKeyRecord>(
  {
    _id: text,
    hash: text,
    hint: text,
    workspaceId: text,
    createdBy: text,
    name: text,
    scopes: texts,
    createdAt: date,
    expiresAt: { type: Date, default: null },
    lastUsedAt: { type: Date, default: null },
  },
  { ...options, collection: 'apiKeys' },
)
  .index({ hash: 1 }, { unique: true })
  .index({ workspaceId: 1, createdAt: -1 })
  .index({ createdBy: 1 })
