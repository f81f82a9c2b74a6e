import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Developments, Followed } from './developments.ts'

export const DevelopmentsContext = createContext<Developments | undefined>(undefined)

/** How far a generation is, live while `active`. */
export function useDevelopment(id: string, active: boolean): Followed {
  const developments = useContext(DevelopmentsContext)
  if (!developments) throw new Error('useDevelopment outside of the studio')
  const watch = useCallback(
    (changed: () => void) => (active ? developments.watch(id, changed) : () => {}),
    [developments, id, active],
  )
  return useSyncExternalStore(watch, () => developments.stateOf(id))
}
