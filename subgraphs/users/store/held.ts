import { type DataHolder, type HeldCategory, heldIn } from '../../../platform/held-data.ts'
import type { Membership } from '../domain/account.ts'
import { topicOf } from '../domain/letter.ts'
import type { ActivityRecord, SupportRequestRecord } from './activity-records.ts'
import type { LetterRecord, MailTokenRecord, UnsubscribeTokenRecord } from './mail-records.ts'
import type { DataExportRecord, DataImportRecord, PrivacyDecisionRecord } from './privacy-records.ts'
import type { Records, UserRecord } from './records.ts'
import type { DeviceRecord, PasskeyRecord, SessionRecord } from './sign-in-records.ts'
import type { ApiKeyRecord, InvitationRecord, WorkspaceRecord } from './workspace-records.ts'

const ofPerson = ({ userId }: { userId: string | null }) => (userId === null ? null : { userId })

/** Letters are known by their groups, which end with the person they went to. */
const letterGroups = (userId: string) => Object.keys(topicOf).map((kind) => `${kind}:${userId}`)

/**
 * What this service holds of people and workspaces. Hashes of passwords and tokens are left out: they are secrets and tell nobody
 * anything. So are failed sign-ins, which no person can be found in.
 */
export function openHeld(records: Records): HeldCategory[] {
  return [
    heldIn<UserRecord>(records.Users, {
      name: 'profile',
      where: ({ userId }) => (userId === null ? null : { _id: userId }),
      show: ({ _id: id, name, email, emailVerified, locale, personalWorkspaceId, mailOptOuts, createdAt }) => ({
        id,
        name,
        email,
        emailVerified,
        locale,
        personalWorkspaceId,
        mailOptOuts,
        createdAt,
      }),
      facts: ({ name, email, locale, createdAt }) => ({ NAME: name, EMAIL: email, LANGUAGE: locale, AT: createdAt }),
    }),
    heldIn<WorkspaceRecord>(records.Workspaces, {
      name: 'workspace',
      where: ({ workspaceId }) => ({ _id: workspaceId }),
      facts: ({ name, createdAt }) => ({ NAME: name, AT: createdAt }),
    }),
    heldIn<Membership & { _id: unknown }>(records.Memberships, {
      name: 'memberships',
      where: ({ workspaceId, userId }) => (userId === null ? { workspaceId } : { userId }),
      latest: 'joinedAt',
      show: ({ _id, ...membership }) => membership,
      facts: ({ workspaceId, role, joinedAt }) => ({ ROLE: role, NUMBER: workspaceId, AT: joinedAt }),
    }),
    heldIn<SessionRecord>(records.Sessions, {
      name: 'sessions',
      where: ofPerson,
      latest: 'lastUsedAt',
      facts: ({ userAgent, ipAddress, lastUsedAt }) => ({
        DEVICE: userAgent,
        IP_ADDRESS: ipAddress,
        LAST_USED: lastUsedAt,
      }),
    }),
    heldIn<PasskeyRecord>(records.Passkeys, {
      name: 'passkeys',
      where: ofPerson,
      latest: 'createdAt',
      facts: ({ name, createdAt, lastUsedAt }) => ({ NAME: name, AT: createdAt, LAST_USED: lastUsedAt }),
    }),
    heldIn<DeviceRecord>(records.Devices, {
      name: 'devices',
      where: ofPerson,
      latest: 'expiresAt',
      facts: ({ _id, expiresAt }) => ({ NUMBER: _id, UNTIL: expiresAt }),
    }),
    heldIn<MailTokenRecord>(records.MailTokens, {
      name: 'openLinks',
      where: ofPerson,
      latest: 'expiresAt',
      show: ({ _id, ...link }) => link,
      facts: ({ purpose, email, expiresAt }) => ({ KIND: purpose, EMAIL: email, UNTIL: expiresAt }),
    }),
    heldIn<UnsubscribeTokenRecord>(records.UnsubscribeTokens, {
      name: 'unsubscribeLinks',
      where: ofPerson,
      latest: 'expiresAt',
      show: ({ _id, ...link }) => link,
      facts: ({ topic, expiresAt }) => ({ TOPIC: topic, UNTIL: expiresAt }),
    }),
    heldIn<LetterRecord>(records.Letters, {
      name: 'letters',
      where: ({ userId }) => (userId === null ? null : { group: { $in: letterGroups(userId) } }),
      latest: 'queuedAt',
      facts: ({ group, queuedAt }) => ({ KIND: group.split(':')[0], AT: queuedAt }),
    }),
    heldIn<PrivacyDecisionRecord>(records.PrivacyDecisions, {
      name: 'privacyDecisions',
      where: ofPerson,
      latest: 'at',
      facts: ({ topic, allowed, textVersion, at }) => ({
        TOPIC: topic,
        ALLOWED: allowed,
        WORDING: textVersion,
        AT: at,
      }),
    }),
    heldIn<ActivityRecord>(records.Activities, {
      name: 'activities',
      where: ({ workspaceId, userId }) => (userId === null ? { workspaceId } : { people: userId }),
      by: 'at',
      show: showActivity,
      facts: ({ action, at }) => ({ ACTION: action, AT: at }),
    }),
    heldIn<ApiKeyRecord>(records.ApiKeys, {
      name: 'apiKeys',
      where: ({ workspaceId }) => ({ workspaceId }),
      latest: 'createdAt',
      show: ({ _id, hash, ...key }) => ({ id: _id, ...key }),
      facts: ({ name, hint, scopes, createdAt, lastUsedAt }) => ({
        NAME: name,
        HINT: hint,
        SCOPES: scopes.join(', '),
        AT: createdAt,
        LAST_USED: lastUsedAt,
      }),
    }),
    heldIn<InvitationRecord>(records.Invitations, {
      name: 'invitations',
      where: ({ workspaceId }) => ({ workspaceId }),
      latest: 'createdAt',
      show: ({ _id, tokenHashes, ...invitation }) => ({ id: _id, ...invitation }),
      facts: ({ email, role, createdAt, expiresAt }) => ({ EMAIL: email, ROLE: role, AT: createdAt, UNTIL: expiresAt }),
    }),
    heldIn<SupportRequestRecord>(records.SupportRequests, {
      name: 'supportRequests',
      where: ofPerson,
      by: 'createdAt',
      show: ({ _id, messages, ...request }) => ({
        id: _id,
        ...request,
        messages: messages.map(({ authorId, ...message }) => message),
      }),
      facts: ({ topic, status, messages, createdAt }) => ({
        TOPIC: topic,
        STATUS: status,
        MESSAGES: messages.length,
        AT: createdAt,
      }),
    }),
    heldIn<DataImportRecord>(records.DataImports, {
      name: 'imports',
      where: ofPerson,
      by: 'requestedAt',
      facts: ({ status, bytes, requestedAt, expiresAt }) => ({
        STATUS: status,
        BYTES: bytes,
        AT: requestedAt,
        UNTIL: expiresAt,
      }),
    }),
    heldIn<DataExportRecord>(records.DataExports, {
      name: 'exports',
      where: ofPerson,
      by: 'requestedAt',
      facts: ({ status, bytes, requestedAt, expiresAt }) => ({
        STATUS: status,
        BYTES: bytes,
        AT: requestedAt,
        UNTIL: expiresAt,
      }),
    }),
  ]
}

/** Who of the staff it was is not shown, nor where somebody else was when they did it. */
function showActivity({ _id, people, actor, trace, ...activity }: ActivityRecord, { userId }: DataHolder) {
  const person = 'userId' in actor && actor.kind !== 'SUPPORT' ? actor.userId : null
  return {
    id: _id,
    ...activity,
    actor: { kind: actor.kind, ...(person !== null && { userId: person }) },
    trace: person !== null && person === userId ? (trace ?? null) : null,
  }
}
