import type { Clock, SweepWarnings } from './ports.ts'

const DAY = 24 * 3_600_000
/** A picture is announced on the day (UTC) that lies so many whole days before that of its end. */
const NOTICE = 3

export interface SweepWarningPorts extends Clock {
  sweepWarnings: SweepWarnings
}

/**
 * Tells the owners of each workspace once a day which unkept pictures go three days later. What is announced is remembered as a point in time:
 * a day that no worker saw is made up for, and one that was interrupted is begun again under the same keys, which make no second letter.
 */
export async function warnOfSweep({ sweepWarnings, now }: SweepWarningPorts): Promise<void> {
  const at = now()
  const until = new Date((Math.floor(at.getTime() / DAY) + NOTICE + 1) * DAY)
  const announced = await sweepWarnings.announcedUntil()
  if (announced && announced >= until) return

  const from = announced && announced > at ? announced : at
  for await (const fading of sweepWarnings.fading(from, until))
    await sweepWarnings.warn({ ...fading, key: `${fading.workspaceId}:${until.toISOString()}` })
  await sweepWarnings.announce(until)
}
