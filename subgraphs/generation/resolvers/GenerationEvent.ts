import type {
  GenerationEventResolvers,
  GenerationQueuedResolvers,
  Resolvers,
  ResolversParentTypes,
} from '../__generated__/resolvers.ts'
import type { Happening } from '../domain/generation-event.ts'

const typeNames = {
  queued: 'GenerationQueued',
  started: 'GenerationStarted',
  stepped: 'GenerationStepped',
  succeeded: 'GenerationSucceeded',
  failed: 'GenerationFailed',
  canceled: 'GenerationCanceled',
} as const satisfies Record<Happening['kind'], keyof ResolversParentTypes>

export const GenerationEvent: GenerationEventResolvers = {
  __resolveType: ({ kind }) => typeNames[kind],
}

const cursor: NonNullable<GenerationQueuedResolvers['cursor']> = ({ activity }) => `e${activity}`

/** What the kinds of events have in common. */
export const eventTypes = Object.fromEntries(Object.values(typeNames).map((name) => [name, { cursor }])) as Pick<
  Resolvers,
  (typeof typeNames)[keyof typeof typeNames]
>
