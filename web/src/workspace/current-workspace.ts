import { useSyncExternalStore } from 'react'
import { onRememberedElsewhere, recall, remember } from '../session/remembered.ts'
import { useViewer, type Viewer } from '../session/session.ts'

type Place = Viewer['workspaces'][number]
export type Permission = Place['permissions'][number]

/** A workspace as its member sees it. */
export interface CurrentWorkspace extends Place {
  /** Whether the viewer may do so here. */
  may: (permission: Permission) => boolean
}

const listeners = new Set<() => void>()
const changed = () => {
  for (const listener of listeners) listener()
}

/** Works in another workspace from now on, in the other tabs of this browser too. */
export function chooseWorkspace(id: string): void {
  remember('workspace', id)
  changed()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  const stop = onRememberedElsewhere('workspace', listener)
  return () => {
    listeners.delete(listener)
    stop()
  }
}

/** The workspace that was chosen last, where the viewer still belongs to it; else their own. */
export function currentOf({ workspaces, personalWorkspace }: Viewer, chosen: string | null): CurrentWorkspace {
  const place =
    workspaces.find(({ id }) => id === chosen) ??
    workspaces.find(({ id }) => id === personalWorkspace.id) ??
    workspaces[0]
  if (!place) throw new Error('A person is without a workspace')
  return { ...place, may: (permission) => place.permissions.includes(permission) }
}

/** The workspace that the viewer works in, on pages inside of `SignedInOnly`. */
export function useWorkspace(): CurrentWorkspace {
  const viewer = useViewer()
  return currentOf(
    viewer,
    useSyncExternalStore(subscribe, () => recall('workspace')),
  )
}
