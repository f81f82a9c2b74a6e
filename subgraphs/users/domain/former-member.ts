import type { User } from './account.ts'

/**
 * Whoever made something that a team keeps, to a reader who does not know them any more: they left, or their account is
 * gone. It tells nothing of them, and the same of somebody who never was.
 */
export interface FormerMember {
  id: string
  name: null
}

/** A person as another service's record names them. */
export type PersonSeen = User | FormerMember

export const isFormer = (person: PersonSeen): person is FormerMember => person.name === null
