import { unauthenticated } from '../../platform/errors.ts'
import type { RequestContext } from '../../platform/request-context.ts'
import { requireViewer, type Viewer } from '../../platform/viewer.ts'
import type { Ports } from './domain/ports.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What the resolvers work with while they answer one request. */
export interface Context extends RequestContext {
  ports: Ports
  loaders: Loaders
}

export const createContext = (request: RequestContext, ports: Ports): Context => ({
  ...request,
  ports,
  loaders: createLoaders(ports, viewerOf(request)),
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

/**
 * The viewer, whose session must not have ended since the access token was made.
 *
 * @throws UNAUTHENTICATED
 */
export async function requireSession(context: Context): Promise<Viewer> {
  const viewer = requireViewer(context)
  if (await context.loaders.session.load(viewer.sessionId)) return viewer
  throw unauthenticated('Your session has ended. Sign in again.')
}
