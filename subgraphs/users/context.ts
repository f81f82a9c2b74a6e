import type { ChangeSignals } from '../../platform/change-signals.ts'
import { unauthenticated } from '../../platform/errors.ts'
import { requirePermission } from '../../platform/permissions.ts'
import type { RequestContext } from '../../platform/request-context.ts'
import type { SignPath } from '../../platform/signed-path.ts'
import { requireViewer, type Viewer } from '../../platform/viewer.ts'
import type { HeldLines } from './clients/held-lines.ts'
import type { ExportPorts, Exports } from './domain/export-ports.ts'
import type { ImportPorts } from './domain/import-ports.ts'
import type { Ports } from './domain/ports.ts'
import type { Session } from './domain/session.ts'
import { createLoaders, type Loaders } from './loaders.ts'

export interface Services {
  ports: Ports
  exports: Exports
  /** What all services hold of somebody. */
  sources: ExportPorts['sources']
  heldLines: HeldLines
  /** Wakes by export id whoever follows it. */
  exportChanges: Pick<ChangeSignals, 'listen'>
  /** Archives that people bring along; `changes` wakes by import id whoever follows it. */
  importing: Pick<ImportPorts, 'imports' | 'holdsPictures' | 'maxArchive'> & { changes: Pick<ChangeSignals, 'listen'> }
  /** Signs addresses of archives. */
  signPath: SignPath
}

/** What the resolvers work with while they answer one request. */
export interface Context extends RequestContext, Services {
  loaders: Loaders
}

export const createContext = (request: RequestContext, services: Services): Context => ({
  ...request,
  ...services,
  loaders: createLoaders(services.ports, viewerOf(request)),
})

/** The person behind the request, if there is one. */
export const viewerOf = ({ credentials }: Pick<RequestContext, 'credentials'>): Viewer | undefined =>
  credentials.kind === 'viewer' ? credentials.viewer : undefined

/**
 * Goes on as the person who has just signed in, so that the rest of the selection shows what they may see.
 * Mutations run one after the other, each with its whole selection, so no other field is under way meanwhile.
 */
export function becomeViewer(context: Context, viewer: Viewer): void {
  context.credentials = { kind: 'viewer', viewer }
  context.loaders = createLoaders(context.ports, viewer)
}

/** A person who is here themselves, in a session. */
export type SessionViewer = Viewer & { sessionId: string }

/**
 * The viewer, whose session must not have ended since the access token was made. Whatever concerns an account passes here.
 *
 * @throws UNAUTHENTICATED, and FORBIDDEN to API keys
 */
export async function requireSession(context: Context): Promise<SessionViewer> {
  const viewer = requireViewer(context)
  requirePermission(viewer, null, 'account')
  const { sessionId } = viewer
  if (sessionId !== null && (await context.loaders.session.load(sessionId))) return { ...viewer, sessionId }
  throw unauthenticated('Your session has ended. Sign in again.')
}

/**
 * The viewer's session as it is now, for what depends on how it was entered.
 *
 * @throws as `requireSession`
 */
export async function requireSessionRecord(context: Context): Promise<Session> {
  const { sessionId } = await requireSession(context)
  const session = await context.loaders.session.load(sessionId)
  if (!session) throw new Error('A session that was just there is gone')
  return session
}

/**
 * Whoever asks: a person whose session has not ended, or a key that speaks for one.
 *
 * @throws UNAUTHENTICATED
 */
export async function requireCaller(context: Context): Promise<Viewer> {
  const viewer = requireViewer(context)
  return viewer.apiKey ? viewer : requireSession(context)
}
