import { useQuery } from '@apollo/client/react'
import { useParams } from 'wouter'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { CurrentWorkspace } from '../../workspace/current-workspace.ts'
import { MembersDocument } from './__generated__/Members.ts'
import { Invitations } from './Invitations.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MemberLine } from './MemberLine.tsx'
import { WorkspacePage } from './WorkspacePage.tsx'

/** Who belongs to a workspace, who is invited, and what each may do. */
export function Members() {
  const { workspaces } = useWords().words
  const { id } = useParams<{ id: string }>()

  return (
    <WorkspacePage id={id} title={workspaces.places.members} needs="MEMBERS_READ">
      {(workspace) => <People workspace={workspace} />}
    </WorkspacePage>
  )
}

function People({ workspace }: { workspace: CurrentWorkspace }) {
  const { workspaces } = useWords().words
  const { id, kind, may } = workspace
  const managing = may('MEMBERS_MANAGE')
  const { data, loading, error, refetch } = useQuery(MembersDocument, {
    variables: { workspaceId: id, managing },
    fetchPolicy: 'cache-and-network',
  })
  const { members = [], invitations = [] } = data?.workspace ?? {}
  const again = () => void refetch()

  return (
    <>
      {error && <Notice error={error} retry={again} />}
      {!data && loading && <Loading />}
      <ul className={shared.list}>
        {members.map((member) => (
          <MemberLine key={member.user.id} member={member} workspace={workspace} onChanged={again} />
        ))}
      </ul>
      {kind === 'PERSONAL' && <p className={shared.soft}>{workspaces.personalOnly}</p>}
      {kind === 'TEAM' && managing && (
        <>
          <InviteForm workspaceId={id} onInvited={again} />
          {invitations.length > 0 && <Invitations invitations={invitations} onChanged={again} />}
        </>
      )}
    </>
  )
}
