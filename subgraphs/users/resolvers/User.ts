import { forbidden } from '../../../platform/errors.ts'
import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import type { UserResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession, viewerOf } from '../context.ts'
import { mailTopics } from '../domain/letter.ts'
import { readPersonActivity } from '../domain/read-activity.ts'

function requireSelf(context: Context, id: string): void {
  const viewer = viewerOf(context)
  if (viewer?.userId !== id || viewer.apiKey) throw forbidden('Only the person can read this.')
}

export const User: UserResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.user.load(id),

  email({ id, email }, _args, context) {
    requireSelf(context, id)
    return email
  },

  async workspaces({ id, personalWorkspaceId }, _args, { loaders }) {
    const memberships = await loaders.membershipsOf.load(id)
    const found = await Promise.all(memberships.map(({ workspaceId }) => loaders.workspace.load(workspaceId)))
    const workspaces = found.filter((workspace) => workspace !== null)
    return workspaces.sort((a, b) => Number(b.id === personalWorkspaceId) - Number(a.id === personalWorkspaceId))
  },

  async personalWorkspace({ personalWorkspaceId }, _args, { loaders }) {
    const workspace = await loaders.workspace.load(personalWorkspaceId)
    if (!workspace) throw forbidden('You do not have access to this workspace.')
    return workspace
  },

  dataExports({ id }, _args, context) {
    requireSelf(context, id)
    return context.exports.ofUser(id, 5)
  },

  async heldData({ id, personalWorkspaceId }, _args, context) {
    requireSelf(context, id)
    return context.sources({ userId: id, workspaceId: personalWorkspaceId })
  },

  privacyChoices({ id }, _args, context) {
    requireSelf(context, id)
    return { userId: id }
  },

  mailChoices({ id, mailOptOuts }, _args, context) {
    requireSelf(context, id)
    return mailTopics.map((topic) => ({ topic, wanted: !mailOptOuts.includes(topic) }))
  },

  async supportRequests({ id }, args, context) {
    requireSelf(context, id)
    await requireSession(context)
    const { first, after } = readPageRequest(args)
    const found = await context.ports.supportRequests.ofPerson(id, { after, limit: first + 1 })
    return connectionOf(found, first, ({ createdAt, ...request }) => ({ id: request.id, at: createdAt }))
  },

  staff({ id }, _args, context) {
    requireSelf(context, id)
    return viewerOf(context)?.staff ?? false
  },

  async activity({ id }, args, context) {
    requireSelf(context, id)
    await requireSession(context)
    const { first, after } = readPageRequest(args)
    const found = await readPersonActivity(context.ports, id, { after, limit: first + 1 })
    return connectionOf(found, first, (activity) => activity)
  },

  async deletionPlannedFor({ id }, _args, context) {
    requireSelf(context, id)
    const [deletion] = await context.ports.deletions.planned([id])
    return deletion?.dueAt ?? null
  },

  sessions({ id }, _args, context) {
    requireSelf(context, id)
    return context.ports.sessions.ofUser(id, context.ports.now())
  },

  async secondFactor({ id }, _args, context) {
    requireSelf(context, id)
    const factor = await context.ports.secondFactors.find(id)
    if (!factor?.enabledAt) return null
    return { enabledAt: factor.enabledAt, recoveryCodesLeft: factor.recoveryMarks.length }
  },

  passkeys({ id }, _args, context) {
    requireSelf(context, id)
    return context.ports.passkeys.ofUser(id)
  },
}
