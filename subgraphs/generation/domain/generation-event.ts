import type { FailureReason, Generation } from './generation.ts'
import type { Outlook } from './outlook.ts'

/** What happened, as the part of the code that makes it happen says it. */
export type Happening =
  /** Without the times where an earlier version queued it. */
  | ({ readonly kind: 'queued' } & Pick<Outlook, 'position'> & Partial<Outlook>)
  | { readonly kind: 'started' }
  | {
      readonly kind: 'stepped'
      readonly imageIndex: number
      /** 1 to `steps`. */
      readonly step: number
      readonly steps: number
      /** `data:` URL of a small WebP. */
      readonly preview: string
    }
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly creditsReturned: number }
  | { readonly kind: 'canceled'; readonly creditsReturned: number }

/** An entry of the log. */
export type GenerationEvent = Happening & {
  readonly generationId: string
  readonly workspaceId: string
  /** Counts from 1 without a gap for each generation. */
  readonly sequence: number
  /** Counts the events of the workspace. */
  readonly activity: number
  readonly at: Date
}

/** An event on its way to a subscriber, with the generation as it stands now. */
export type Sent<Kind extends Happening['kind'] = Happening['kind']> = Extract<GenerationEvent, { kind: Kind }> & {
  readonly generation: Generation
}

export type SentQueued = Sent<'queued'>
export type SentStarted = Sent<'started'>
export type SentStepped = Sent<'stepped'>
export type SentSucceeded = Sent<'succeeded'>
export type SentFailed = Sent<'failed'>
export type SentCanceled = Sent<'canceled'>

/** Whether nothing can follow. */
export const isLast = ({ kind }: Happening): boolean => kind === 'succeeded' || kind === 'failed' || kind === 'canceled'
