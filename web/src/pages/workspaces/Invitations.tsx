import { useMutation } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import {
  type InvitationLineFragment,
  ResendInvitationDocument,
  RevokeInvitationDocument,
} from './__generated__/Members.ts'
import styles from './Workspaces.module.css'

interface Props {
  invitations: readonly InvitationLineFragment[]
  onChanged: () => void
}

/** Invitations that nobody has answered yet. */
export function Invitations({ invitations, onChanged }: Props) {
  const { workspaces } = useWords().words
  return (
    <section className={shared.section}>
      <h2>{workspaces.invitations}</h2>
      <ul className={shared.list}>
        {invitations.map((invitation) => (
          <Waiting key={invitation.id} invitation={invitation} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}

function Waiting({ invitation, onChanged }: { invitation: InvitationLineFragment; onChanged: () => void }) {
  const { workspaces } = useWords().words
  const { id, email, role, expiresAt } = invitation
  const [resend, resending] = useMutation(ResendInvitationDocument, { variables: { id } })
  const [revoke, revoking] = useMutation(RevokeInvitationDocument, { variables: { id }, onCompleted: onChanged })
  const answer = resending.data?.resendInvitation
  const error = resending.error ?? revoking.error

  return (
    <li>
      <div className={styles.line}>
        <p>{email}</p>
        <p className={shared.soft}>
          {workspaces.roles[role]} · {workspaces.until(expiresAt)}
        </p>
        {answer?.__typename === 'ResendInvitationSuccess' && <p role="status">{workspaces.resent}</p>}
        {answer?.__typename === 'InvitationEnded' && <Notice>{answer.message}</Notice>}
        {error && <Notice error={error} />}
      </div>
      <div className={shared.actions}>
        <Button
          disabled={resending.loading}
          aria-label={workspaces.resendThis(email)}
          onClick={() => void resend().catch(() => {})}
        >
          {workspaces.resend}
        </Button>
        <Button
          disabled={revoking.loading}
          aria-label={workspaces.revokeThis(email)}
          onClick={() => void revoke().catch(() => {})}
        >
          {workspaces.revoke}
        </Button>
      </div>
    </li>
  )
}
