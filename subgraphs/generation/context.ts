import DataLoader from 'dataloader'
import type { DeadLetter } from '../../platform/call-outbox.ts'
import type { HeldCategory } from '../../platform/held-data.ts'
import { workspacesWith } from '../../platform/permissions.ts'
import type { Receipts } from '../../platform/receipts.ts'
import type { RequestContext } from '../../platform/request-context.ts'
import type { SignPath } from '../../platform/signed-path.ts'
import type { ErasurePorts } from './domain/erase-workspace.ts'
import type { Generation } from './domain/generation.ts'
import type { ImportPorts } from './domain/import-generation.ts'
import type { Outlook } from './domain/outlook.ts'
import type { Describe, EventLog, Presets, Reference, Signals } from './domain/ports.ts'
import type { RequestPorts } from './domain/request-generation.ts'
import type { Upload } from './domain/upload.ts'

export interface Services {
  /** What this service holds of people and workspaces. */
  held: readonly HeldCategory[]
  ports: RequestPorts &
    ErasurePorts &
    ImportPorts & {
      events: EventLog
      signals: Signals
      describe: Describe
      presets: Presets
      /** What could not be told to other services. */
      deadLetters(): Promise<DeadLetter[]>
    }
  /** Makes receipts of deletions that are known again. */
  receipts: Receipts
  /** Signs addresses of pictures. */
  signPath: SignPath
}

/** What the resolvers work with while they answer one request. */
export interface Context extends RequestContext, Services {
  /** Generations by id, those that the viewer may look at; null for any other. */
  generations: DataLoader<string, Generation | null>
  /** Uploads by id, likewise. */
  uploads: DataLoader<string, Upload | null>
  /** What is to be expected of generations that wait. */
  outlooks: DataLoader<Generation, Outlook>
}

export function createContext(request: RequestContext, services: Services): Context {
  const { credentials } = request
  const { generations, uploads } = services.ports
  const workspaceIds = credentials.kind === 'viewer' ? workspacesWith(credentials.viewer, 'generations.read') : []

  // Nothing is remembered: the context of a subscription lives as long as the subscription, while generations change.
  return {
    ...request,
    ...services,
    generations: byId((ids) => generations.findMany(workspaceIds, ids)),
    uploads: byId((ids) => uploads.findMany(workspaceIds, ids)),
    outlooks: new DataLoader<Generation, Outlook>(
      async (queued) => {
        const outlooks = new Map<string, Promise<Outlook>>()
        return Promise.all(
          queued.map((one) => {
            const outlook = outlooks.get(one.id) ?? generations.outlook(one)
            outlooks.set(one.id, outlook)
            return outlook
          }),
        )
      },
      { cache: false },
    ),
  }
}

function byId<Found extends Reference>(find: (ids: readonly string[]) => Promise<Found[]>) {
  return new DataLoader<string, Found | null>(
    async (ids) => {
      const found = new Map((await find(ids)).map((one) => [one.id, one]))
      return ids.map((id) => found.get(id) ?? null)
    },
    { cache: false },
  )
}
