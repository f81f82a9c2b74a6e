import { type DataHolder, type HeldCategory, heldIn } from '../../../platform/held-data.ts'
import { topicOf } from '../domain/letter.ts'
import type { ActivityRecord, Records, SupportRequestRecord, UserRecord } from './records.ts'
import type { ApiKeyRecord, InvitationRecord } from './workspace-records.ts'

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
    }),
    heldIn(records.Workspaces, { name: 'workspace', where: ({ workspaceId }) => ({ _id: workspaceId }) }),
    heldIn(records.Memberships, {
      name: 'memberships',
      where: ({ workspaceId, userId }) => (userId === null ? { workspaceId } : { userId }),
      show: ({ _id, ...membership }) => membership,
    }),
    heldIn(records.Sessions, { name: 'sessions', where: ofPerson }),
    heldIn(records.Passkeys, { name: 'passkeys', where: ofPerson }),
    heldIn(records.Devices, { name: 'devices', where: ofPerson }),
    heldIn(records.MailTokens, { name: 'openLinks', where: ofPerson, show: ({ _id, ...link }) => link }),
    heldIn(records.UnsubscribeTokens, {
      name: 'unsubscribeLinks',
      where: ofPerson,
      show: ({ _id, ...link }) => link,
    }),
    heldIn(records.Letters, {
      name: 'letters',
      where: ({ userId }) => (userId === null ? null : { group: { $in: letterGroups(userId) } }),
    }),
    heldIn(records.PrivacyDecisions, { name: 'privacyDecisions', where: ofPerson }),
    heldIn<ActivityRecord>(records.Activities, {
      name: 'activities',
      where: ({ workspaceId, userId }) => (userId === null ? { workspaceId } : { people: userId }),
      by: 'at',
      show: showActivity,
    }),
    heldIn<ApiKeyRecord>(records.ApiKeys, {
      name: 'apiKeys',
      where: ({ workspaceId }) => ({ workspaceId }),
      show: ({ _id, hash, ...key }) => ({ id: _id, ...key }),
    }),
    heldIn<InvitationRecord>(records.Invitations, {
      name: 'invitations',
      where: ({ workspaceId }) => ({ workspaceId }),
      show: ({ _id, tokenHashes, ...invitation }) => ({ id: _id, ...invitation }),
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
    }),
    heldIn(records.DataExports, { name: 'exports', where: ofPerson, by: 'requestedAt' }),
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
