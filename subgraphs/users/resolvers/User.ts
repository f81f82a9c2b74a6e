import { badUserInput, forbidden } from '../../../platform/errors.ts'
import { connectionOf, readPageRequest, readPageSize } from '../../../platform/page.ts'
import { workspacesWith } from '../../../platform/permissions.ts'
import type { UserResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession, viewerOf } from '../context.ts'
import type { User as UserRecord } from '../domain/account.ts'
import { isFormer, type PersonSeen } from '../domain/former-member.ts'
import { mailTopics } from '../domain/letter.ts'
import { readPersonActivity } from '../domain/read-activity.ts'
import { teamMessages } from './team-messages.ts'

/** @throws FORBIDDEN to everybody but the person, in a session of theirs */
function requireSelf(context: Context, person: PersonSeen): asserts person is UserRecord {
  const viewer = viewerOf(context)
  if (viewer?.userId !== person.id || viewer.apiKey || isFormer(person))
    throw forbidden('Only the person can read this.')
}

/** @throws FORBIDDEN where the viewer does not know the person any more */
function requireKnown(person: PersonSeen): UserRecord {
  if (isFormer(person)) throw forbidden('Of a former member only `id`, `name` and `former` can be read.')
  return person
}

export const User: UserResolvers = {
  // Other services name people only in records that the viewer may read: members, or those who were.
  async __resolveReference({ id }, context) {
    const known = await context.loaders.user.load(id)
    if (known) return known
    const viewer = viewerOf(context)
    return viewer && workspacesWith(viewer, 'members.read').length > 0 ? { id, name: null } : null
  },

  name: (person, _args, { identity }) => person.name ?? teamMessages[identity.locale].formerMember,
  former: isFormer,
  emailVerified: (person) => requireKnown(person).emailVerified,
  locale: (person) => requireKnown(person).locale,
  createdAt: (person) => requireKnown(person).createdAt,

  email(person, _args, context) {
    requireSelf(context, person)
    return person.email
  },

  async workspaces(person, _args, { loaders }) {
    const { id, personalWorkspaceId } = requireKnown(person)
    const memberships = await loaders.membershipsOf.load(id)
    const found = await Promise.all(memberships.map(({ workspaceId }) => loaders.workspace.load(workspaceId)))
    const workspaces = found.filter((workspace) => workspace !== null)
    return workspaces.sort((a, b) => Number(b.id === personalWorkspaceId) - Number(a.id === personalWorkspaceId))
  },

  async personalWorkspace(person, _args, { loaders }) {
    const { personalWorkspaceId } = requireKnown(person)
    const workspace = await loaders.workspace.load(personalWorkspaceId)
    if (!workspace) throw forbidden('You do not have access to this workspace.')
    return workspace
  },

  dataExports(person, _args, context) {
    requireSelf(context, person)
    return context.exports.ofUser(person.id, 5)
  },

  dataImports(person, _args, context) {
    requireSelf(context, person)
    return context.importing.imports.ofUser(person.id, 5)
  },

  async heldData(person, _args, context) {
    requireSelf(context, person)
    return context.sources({ userId: person.id, workspaceId: person.personalWorkspaceId })
  },

  async heldRecords(person, { service, category, ...page }, context) {
    requireSelf(context, person)
    await requireSession(context)
    const first = readPageSize(page.first)
    const holder = { userId: person.id, workspaceId: person.personalWorkspaceId }
    const request = { first: first + 1, after: page.after ?? null }
    const lines = await context.heldLines(holder, { service, category }, request)
    if (!lines) throw badUserInput('There is no such sort of data.', 'category')
    const edges = lines.slice(0, first).map(({ cursor, facts }) => ({
      cursor,
      node: { id: `${service}/${category}/${cursor}`, facts: facts.map(([name, value]) => ({ name, value })) },
    }))
    const nodes = edges.map(({ node }) => node)
    return { nodes, edges, pageInfo: { hasNextPage: lines.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
  },

  privacyChoices(person, _args, context) {
    requireSelf(context, person)
    return { userId: person.id }
  },

  mailChoices(person, _args, context) {
    requireSelf(context, person)
    return mailTopics.map((topic) => ({ topic, wanted: !person.mailOptOuts.includes(topic) }))
  },

  async supportRequests(person, args, context) {
    requireSelf(context, person)
    await requireSession(context)
    const { first, after } = readPageRequest(args)
    const found = await context.ports.supportRequests.ofPerson(person.id, { after, limit: first + 1 })
    return connectionOf(found, first, ({ createdAt, ...request }) => ({ id: request.id, at: createdAt }))
  },

  staff(person, _args, context) {
    requireSelf(context, person)
    return viewerOf(context)?.staff ?? false
  },

  async activity(person, args, context) {
    requireSelf(context, person)
    await requireSession(context)
    const { first, after } = readPageRequest(args)
    const found = await readPersonActivity(context.ports, person.id, { after, limit: first + 1 })
    return connectionOf(found, first, (activity) => activity)
  },

  async deletionPlannedFor(person, _args, context) {
    requireSelf(context, person)
    const [deletion] = await context.ports.deletions.planned([person.id])
    return deletion?.dueAt ?? null
  },

  sessions(person, _args, context) {
    requireSelf(context, person)
    return context.ports.sessions.ofUser(person.id, context.ports.now())
  },

  async secondFactor(person, _args, context) {
    requireSelf(context, person)
    const factor = await context.ports.secondFactors.find(person.id)
    if (!factor?.enabledAt) return null
    return { enabledAt: factor.enabledAt, recoveryCodesLeft: factor.recoveryMarks.length }
  },

  passkeys(person, _args, context) {
    requireSelf(context, person)
    return context.ports.passkeys.ofUser(person.id)
  },
}
