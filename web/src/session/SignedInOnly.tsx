import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { Loading } from '../components/Loading.tsx'
import { Notice } from '../components/Notice.tsx'
import { signInPath } from './return-path.ts'
import { useSession } from './session.ts'

/** Leads to the sign-in page and back where nobody is signed in. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const session = useSession()
  const { pathname, search } = useLocation()

  switch (session.kind) {
    case 'loading':
      return <Loading />
    case 'unreachable':
      return <Notice error={session.error} retry={session.retry} />
    case 'signedOut':
      return <Navigate to={signInPath(pathname + search)} replace />
    case 'signedIn':
      return children
  }
}
