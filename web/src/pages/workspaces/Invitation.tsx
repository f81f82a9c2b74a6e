import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { ViewerDocument } from '../../session/__generated__/Viewer.ts'
import { signInPath } from '../../session/return-path.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { chooseWorkspace } from '../../workspace/current-workspace.ts'
import { LinkPage } from '../enter/LinkPage.tsx'
import { linkToken } from '../enter/link-token.ts'
import {
  AcceptInvitationDocument,
  DeclineInvitationDocument,
  InvitationDocument,
  OwnAddressDocument,
} from './__generated__/Invitation.ts'

/** Where the link of an invitation leads, and where who signs in or opens an account on the way comes back to. */
export function Invitation() {
  const { workspaces, link } = useWords().words
  const [token] = useState(() => linkToken(location.hash) ?? keptToken())

  return (
    <LinkPage title={workspaces.invitationTitle}>
      {token === undefined ? <Notice>{link.incomplete}</Notice> : <Offer token={token} />}
    </LinkPage>
  )
}

function Offer({ token }: { token: string }) {
  const { workspaces } = useWords().words
  const { data, loading, error, refetch } = useQuery(InvitationDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  })
  const [joined, setJoined] = useState<string>()
  const [decline, declining] = useMutation(DeclineInvitationDocument, { variables: { token } })
  const declined = declining.data?.declineInvitation
  const offer = data?.invitation

  if (joined !== undefined)
    return (
      <>
        <p role="status">{workspaces.joined(joined)}</p>
        <ButtonLink to="/studio" look="primary">
          {workspaces.toStudio}
        </ButtonLink>
      </>
    )
  if (declined?.__typename === 'DeclineInvitationSuccess') return <p role="status">{workspaces.declined}</p>
  if (declined) return <Notice>{declined.message}</Notice>
  if (error) return <Notice error={error} retry={() => void refetch()} />
  if (loading) return <Loading />
  if (!offer) return <Notice>{workspaces.ended}</Notice>
  const { inviterName, inviterEmail, workspaceName, email, role, expiresAt } = offer

  return (
    <>
      <p>{workspaces.offer(inviterName, inviterEmail, workspaceName, workspaces.offerRoles[role])}</p>
      <p className={shared.soft}>{workspaces.offerTo(email, expiresAt)}</p>
      <Join token={token} email={email} onJoined={setJoined} />
      {declining.error && <Notice error={declining.error} />}
      <Button disabled={declining.loading} onClick={() => void decline().catch(() => {})}>
        {workspaces.decline}
      </Button>
    </>
  )
}

interface JoinProps {
  token: string
  /** The invited address. */
  email: string
  onJoined: (workspaceName: string) => void
}

/** Joining, for who is signed in; the others are led to where they can be. */
function Join({ token, email, onJoined }: JoinProps) {
  const { workspaces, frame } = useWords().words
  const session = useSession()
  const own = useQuery(OwnAddressDocument, { skip: session.kind !== 'signedIn' }).data?.viewer?.email
  const [accept, { data, loading, error }] = useMutation(AcceptInvitationDocument, {
    refetchQueries: [ViewerDocument],
    awaitRefetchQueries: true,
  })
  const answer = data?.acceptInvitation
  const other = own !== undefined && own !== email

  async function join() {
    const result = await accept({ variables: { input: { token, useThisAccount: other } } }).catch(() => undefined)
    const success = result?.data?.acceptInvitation
    if (success?.__typename !== 'AcceptInvitationSuccess') return
    keepToken(null)
    chooseWorkspace(success.workspace.id)
    onJoined(success.workspace.name)
  }

  if (session.kind === 'signedOut')
    return (
      <>
        <p>{workspaces.signInFirst}</p>
        <ButtonLink to={signInPath('/invitation')} look="primary" onClick={() => keepToken(token)}>
          {frame.signIn}
        </ButtonLink>
        <ButtonLink to={signInPath('/invitation').replace('/sign-in', '/sign-up')} onClick={() => keepToken(token)}>
          {frame.signUp}
        </ButtonLink>
      </>
    )
  return (
    <>
      {other && <p>{workspaces.otherAddress(email, own)}</p>}
      {answer && answer.__typename !== 'AcceptInvitationSuccess' && <Notice>{answer.message}</Notice>}
      {error && <Notice error={error} />}
      <Button look="primary" disabled={loading || own === undefined} onClick={() => void join()}>
        {other ? workspaces.acceptAnyway : workspaces.accept}
      </Button>
    </>
  )
}

/** Carries the token past the sign-in page, in this tab alone: in the address it would reach a server. */
const KEPT = 'imaginprompt-invitation'

function keepToken(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(KEPT)
    else sessionStorage.setItem(KEPT, token)
  } catch {
    // Without storage the link in the mail has to be opened once more.
  }
}

function keptToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined
  } catch {
    return undefined
  }
}
