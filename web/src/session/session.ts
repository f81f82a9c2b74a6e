import { useQuery } from '@apollo/client/react'
import { createContext, useContext, useEffect, useMemo } from 'react'
import { asksForSession } from '../api/connection-errors.ts'
import type { Api } from '../api/make-api.ts'
import { SignOutDocument } from './__generated__/SignOut.ts'
import { SignOutEverywhereDocument } from './__generated__/SignOutEverywhere.ts'
import { ViewerDocument, type ViewerQuery } from './__generated__/Viewer.ts'
import { onRememberedElsewhere, remember } from './remembered.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

export type Session =
  | { kind: 'loading' }
  | { kind: 'signedOut' }
  | { kind: 'signedIn'; viewer: Viewer }
  | { kind: 'unreachable'; error: unknown; retry: () => void }

export const ApiContext = createContext<Api | undefined>(undefined)

/** The connection to the service. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside of its provider')
  return api
}

/** Whether somebody is signed in, and who. */
export function useSession(): Session {
  const { data, error, refetch } = useQuery(ViewerDocument)
  if (data?.viewer) return { kind: 'signedIn', viewer: data.viewer }
  if (data || (error && asksForSession(error))) return { kind: 'signedOut' }
  if (error) return { kind: 'unreachable', error, retry: () => void refetch() }

  return { kind: 'loading' }
}

/** The signed-in person, on pages inside of `SignedInOnly`. */
export function useViewer(): Viewer {
  const session = useSession()
  if (session.kind !== 'signedIn') throw new Error('useViewer outside of SignedInOnly')
  return session.viewer
}

/** What to do once the cookies of a new session are there, and how to end it. Both reach the other tabs. */
export function useSessionChange() {
  const api = useApi()
  return useMemo(
    () => ({
      async entered() {
        // Nothing of one person stays in the cache for the next.
        api.socket.reconnect()
        await api.client.resetStore()
        remember('session', `entered ${Date.now()}`)
      },
      async leave() {
        await api.client.mutate({ mutation: SignOutDocument })
        left('/')
      },
      async leaveEverywhere() {
        await api.client.mutate({ mutation: SignOutEverywhereDocument })
        left('/')
      },
    }),
    [api],
  )
}

/** Goes to a new page once the session has ended: nothing of the person stays in memory. */
export function left(path: string) {
  remember('draft', null)
  remember('session', `left ${Date.now()}`)
  location.assign(path)
}

/** Follows sign-ins and sign-outs of other tabs with a new page; the draft is kept or dropped by then. */
export function useSessionOfOtherTabs() {
  useEffect(() => onRememberedElsewhere('session', () => location.reload()), [])
}
