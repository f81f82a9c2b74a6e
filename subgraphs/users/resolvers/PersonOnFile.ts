import type { PersonOnFileResolvers } from '../__generated__/resolvers.ts'

export const PersonOnFile: PersonOnFileResolvers = {
  id: ({ user }) => user.id,
  name: ({ user }) => user.name,
  email: ({ user }) => user.email,
  emailVerified: ({ user }) => user.emailVerified,
  locale: ({ user }) => user.locale,
  createdAt: ({ user }) => user.createdAt,
  memberships: ({ memberships }) => memberships,
  sessions: async ({ user }, _args, { ports }) => (await ports.sessions.ofUser(user.id, ports.now())).length,
}
