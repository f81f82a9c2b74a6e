import { ACTIVITY_LIFETIME, type Activity, TRACE_LIFETIME } from './activity.ts'
import type { Ports } from './ports.ts'
import type { ListPage } from './record-ports.ts'

type ReadPorts = Pick<Ports, 'activities' | 'now'>

/** What concerns the person, in any workspace or none, the latest first. */
export const readPersonActivity = (ports: ReadPorts, userId: string, page: ListPage): Promise<Activity[]> =>
  read(ports, { person: userId }, page)

/**
 * What happened in the workspace, the latest first.
 *
 * @param person only what concerns this person; null for everything
 */
export const readWorkspaceActivity = (
  ports: ReadPorts,
  { workspaceId, person }: { workspaceId: string; person: string | null },
  page: ListPage,
): Promise<Activity[]> => read(ports, person === null ? { workspaceId } : { workspaceId, person }, page)

/** What is over is not shown, whether or not it has been removed yet. */
async function read(
  { activities, now }: ReadPorts,
  of: { workspaceId?: string; person?: string },
  page: ListPage,
): Promise<Activity[]> {
  const time = now().getTime()
  const found = await activities.read(of, new Date(time - ACTIVITY_LIFETIME), page)
  return found.map((activity) =>
    activity.at.getTime() > time - TRACE_LIFETIME ? activity : { ...activity, trace: null },
  )
}

/** Removes entries and traces whose time is over, and says how many of each. */
export async function forgetActivity({ activities, now }: ReadPorts): Promise<{ removed: number; blanked: number }> {
  const time = now().getTime()
  const removed = await activities.removeUntil(new Date(time - ACTIVITY_LIFETIME))
  const blanked = await activities.blankUntil(new Date(time - TRACE_LIFETIME))
  return { removed, blanked }
}
