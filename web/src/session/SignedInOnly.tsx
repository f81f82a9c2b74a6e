import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { Loading } from '../components/Loading.tsx'
import { Notice } from '../components/Notice.tsx'
import { signInPath } from './return-path.ts'
import { useSession } from './session.ts'

/** Leads to the sign-in page and back where nobody is signed in. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const session = useSession()
  const [path] = useLocation()
  const search = useSearch()

  switch (session.kind) {
    case 'loading':
      return <Loading />
    case 'unreachable':
      return <Notice error={session.error} retry={session.retry} />
    case 'signedOut':
      return <Redirect to={signInPath(search ? `${path}?${search}` : path)} replace />
    case 'signedIn':
      return children
  }
}
