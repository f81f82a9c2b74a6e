import type { MailTopic } from './letter.ts'

export type Locale = 'en' | 'ja'
export type Role = 'OWNER' | 'ADMIN' | 'MEMBER' | 'VIEWER'
export type WorkspaceKind = 'PERSONAL' | 'TEAM'

/** Whether the role is enough for `members.manage`: for what is decided once more together with what it changes. */
export const managesMembers = (role: Role | undefined): boolean => role === 'OWNER' || role === 'ADMIN'

export interface User {
  id: string
  name: string
  /** In its normal form. */
  email: string
  emailVerified: boolean
  locale: Locale
  /** The workspace that is used where none is named. */
  personalWorkspaceId: string
  /** Mails that the person does not want. */
  mailOptOuts: MailTopic[]
  createdAt: Date
  /** Whether the person is one of our support staff; granted by an operator only. */
  staff?: boolean
}

export interface Workspace {
  id: string
  name: string
  kind: WorkspaceKind
  createdAt: Date
}

/** A person's place in a workspace; there is one at most for each pair. */
export interface Membership {
  workspaceId: string
  userId: string
  role: Role
  joinedAt: Date
}

export const personalWorkspaceName: Record<Locale, (name: string) => string> = {
  en: (name) => `${name}’s studio`,
  ja: (name) => `${name}のスタジオ`,
}
