import type { Ports } from './ports.ts'
import { type NewActivity, recordActivity } from './record-activity.ts'

/**
 * Adds what happened at another service, one entry for each key of that service. What concerns a person or a workspace that
 * is no longer there is dropped: it was on its way while they were erased.
 *
 * @returns how many concern somebody who is there, those that were known included
 */
export async function recordActivitiesOfService(
  ports: Ports,
  service: string,
  entries: readonly (NewActivity & { key: string })[],
): Promise<number> {
  const peopleOf = ({ userId, actor }: NewActivity) => ('userId' in actor ? [userId, actor.userId] : [userId])
  const given = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const [people, workspaces] = await Promise.all([
    ports.accounts.users(given(entries.flatMap(peopleOf))),
    ports.workspaces.workspaces(given(entries.map(({ workspaceId }) => workspaceId))),
  ])
  const there = new Set<string | null>([null, ...people.map(({ id }) => id), ...workspaces.map(({ id }) => id)])
  const recorded = entries.filter((entry) => [entry.workspaceId, ...peopleOf(entry)].every((id) => there.has(id)))
  // A service can't take the place of another's entries.
  for (const entry of recorded) await recordActivity(ports, { ...entry, key: `${service}:${entry.key}` })
  return recorded.length
}
