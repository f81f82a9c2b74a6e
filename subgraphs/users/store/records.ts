import { type Connection, Schema } from 'mongoose'
import { prepareCollections } from '../../../platform/collections.ts'
import type { User } from '../domain/account.ts'
import { activities, supportRequests } from './activity-records.ts'
import { date, options, type Stored, text } from './fields.ts'
import { letters, mailTokens, unsubscribeTokens } from './mail-records.ts'
import { dataExports, dataImports, deletions, privacyChoices, privacyDecisions } from './privacy-records.ts'
import {
  challenges,
  devices,
  failedSignIns,
  passkeys,
  refreshTokens,
  secondFactors,
  sessions,
  turns,
} from './sign-in-records.ts'
import { apiKeys, invitations, memberships, workspaces } from './workspace-records.ts'

export type UserRecord = Stored<User> & { passwordHash: string }

const users = new Schema<UserRecord>(
  {
    _id: text,
    name: text,
    email: text,
    emailVerified: { type: Boolean, required: true },
    locale: text,
    personalWorkspaceId: text,
    mailOptOuts: { type: [String], required: true },
    passwordHash: text,
    createdAt: date,
    staff: Boolean,
  },
  { ...options, collection: 'users' },
).index({ email: 1 }, { unique: true })

export type Records = Awaited<ReturnType<typeof openRecords>>

/** The collections, with those that are missing and their indexes made first. */
export async function openRecords(connection: Connection) {
  const records = {
    Users: connection.model('User', users),
    Workspaces: connection.model('Workspace', workspaces),
    Memberships: connection.model('Membership', memberships),
    Invitations: connection.model('Invitation', invitations),
    ApiKeys: connection.model('ApiKey', apiKeys),
    Sessions: connection.model('Session', sessions),
    RefreshTokens: connection.model('RefreshToken', refreshTokens),
    Passkeys: connection.model('Passkey', passkeys),
    SecondFactors: connection.model('SecondFactor', secondFactors),
    Challenges: connection.model('Challenge', challenges),
    FailedSignIns: connection.model('FailedSignIn', failedSignIns),
    Devices: connection.model('Device', devices),
    Turns: connection.model('Turn', turns),
    MailTokens: connection.model('MailToken', mailTokens),
    UnsubscribeTokens: connection.model('UnsubscribeToken', unsubscribeTokens),
    Letters: connection.model('Letter', letters),
    Deletions: connection.model('Deletion', deletions),
    PrivacyChoices: connection.model('PrivacyChoices', privacyChoices),
    PrivacyDecisions: connection.model('PrivacyDecision', privacyDecisions),
    DataExports: connection.model('DataExport', dataExports),
    DataImports: connection.model('DataImport', dataImports),
    Activities: connection.model('Activity', activities),
    SupportRequests: connection.model('SupportRequest', supportRequests),
  }
  await prepareCollections(Object.values(records))
  return records
}

/** A record as the domain knows it: `_id` is called `id`. */
export function readRecord<T extends { id: string }>({ _id: id, ...fields }: Stored<T>): T {
  return { id, ...fields } as unknown as T
}
