/** How far the events of one generation have been seen, and what they showed. */
export interface Development {
  /** Sequence of the last event seen; the subscription resumes behind it. */
  sequence: number
  phase: 'queued' | 'started' | 'ended'
  /** Place when it was queued, 1 for the next. */
  position: number | null
  /** Image that is drawn, counted from 0, and the step that was done last; 0 before the first. */
  imageIndex: number
  step: number
  steps: number
  /** Latest preview of each image so far, as `data:` URLs. */
  previews: readonly string[]
}

type Known = 'GenerationQueued' | 'GenerationStarted' | 'GenerationStepped'
type Ending = 'GenerationSucceeded' | 'GenerationFailed' | 'GenerationCanceled'

/** What is read of an event. */
export interface ProgressEvent {
  __typename: Known | Ending
  sequence: number
  position?: number
  imageIndex?: number
  step?: number
  steps?: number
  preview?: string
}

export const undeveloped: Development = {
  sequence: 0,
  phase: 'queued',
  position: null,
  imageIndex: 0,
  step: 0,
  steps: 0,
  previews: [],
}

/**
 * The state after an event. `again` (the same state) for an event that was seen before; `gap` when one in between is
 * missing: the caller subscribes anew behind `sequence`.
 */
export function afterEvent(seen: Development, event: ProgressEvent): Development | 'again' | 'gap' {
  if (event.sequence <= seen.sequence) return 'again'
  if (event.sequence > seen.sequence + 1) return 'gap'
  const { sequence } = event

  switch (event.__typename) {
    case 'GenerationQueued':
      return { ...undeveloped, sequence, position: event.position ?? null }
    case 'GenerationStarted':
      return { ...undeveloped, sequence, phase: 'started' }
    case 'GenerationStepped': {
      const { imageIndex = 0, step = 0, steps = 0, preview } = event
      const previews = preview ? [...seen.previews.slice(0, imageIndex), preview] : seen.previews
      return { ...seen, sequence, phase: 'started', imageIndex, step, steps, previews }
    }
    default:
      return { ...seen, sequence, phase: 'ended' }
  }
}

/** Tenths of the work that are done, 0 to 10, for `count` images. */
export function tenthsDone({ imageIndex, step, steps }: Development, count: number): number {
  return steps === 0 ? 0 : Math.floor((10 * (imageIndex * steps + step)) / (count * steps))
}
