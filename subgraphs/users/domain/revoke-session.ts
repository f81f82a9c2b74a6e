import type { Ports } from './ports.ts'

/** Ends a session of the person; false for one that is over, of somebody else, or never was. */
export const revokeSession = ({ sessions }: Ports, userId: string, sessionId: string): Promise<boolean> =>
  sessions.end(sessionId, userId)
