import { type HeldCategory, heldIn } from '../../../platform/held-data.ts'
import { topicOf } from '../domain/letter.ts'
import type { Records, UserRecord } from './records.ts'

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
      show: ({ passwordHash, _id, ...person }) => ({ id: _id, ...person }),
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
    heldIn(records.Activities, {
      name: 'activities',
      where: ({ workspaceId, userId }) => (userId === null ? { workspaceId } : { people: userId }),
      by: 'at',
    }),
    heldIn(records.DataExports, { name: 'exports', where: ofPerson, by: 'requestedAt' }),
  ]
}
