import type { Ports } from './ports.ts'

/**
 * Ends the session of the access token and that of the refresh token; usually they are one.
 *
 * @returns id of the ended session, that of the access token first; null where none was left
 */
export async function signOut(
  { sessions, secretTokens, now }: Ports,
  { sessionId, refreshToken }: { sessionId: string | undefined; refreshToken: string | undefined },
): Promise<string | null> {
  const token = refreshToken ? await sessions.findToken(secretTokens.hash(refreshToken), now()) : null
  const ids = new Set([sessionId, token?.sessionId].filter((id) => id !== undefined))
  const ended = await Promise.all([...ids].map(async (id) => ((await sessions.end(id)) ? id : null)))
  return ended.find((id) => id !== null) ?? null
}
