export interface TimeLeft {
  unit: 'days' | 'hours' | 'minutes'
  /** Whole units that are left, rounded up, so that it never says less than there is; 0 when the time is over. */
  value: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * What is left until an instant, in the largest unit of which there is more than one.
 * @param until RFC 3339
 * @param now milliseconds since 1970
 */
export function timeLeft(until: string, now: number): TimeLeft {
  const left = Math.max(0, Date.parse(until) - now)
  if (left > day) return { unit: 'days', value: Math.ceil(left / day) }
  if (left > hour) return { unit: 'hours', value: Math.ceil(left / hour) }

  return { unit: 'minutes', value: Math.ceil(left / minute) }
}
