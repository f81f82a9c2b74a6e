import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { ViewerDocument } from '../../session/__generated__/Viewer.ts'
import { useViewer } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import type { CurrentWorkspace } from '../../workspace/current-workspace.ts'
import {
  ChangeMemberRoleDocument,
  type MemberLineFragment,
  RemoveMemberDocument,
  TransferOwnershipDocument,
} from './__generated__/Members.ts'
import { Confirm } from './Confirm.tsx'
import { RoleSelect } from './RoleSelect.tsx'
import styles from './Workspaces.module.css'

interface Props {
  member: MemberLineFragment
  workspace: CurrentWorkspace
  onChanged: () => void
}

/** A person of the workspace, with what the viewer may change about them. */
export function MemberLine({ member, workspace, onChanged }: Props) {
  const { workspaces } = useWords().words
  const self = useViewer().id === member.user.id
  const [asking, setAsking] = useState<'remove' | 'handOver'>()
  const change = useMutation(ChangeMemberRoleDocument, { onCompleted: onChanged })
  const remove = useMutation(RemoveMemberDocument, { onCompleted: onChanged })
  const handOver = useMutation(TransferOwnershipDocument, { onCompleted: onChanged, refetchQueries: [ViewerDocument] })
  const { user, role, joinedAt } = member
  const { id: workspaceId, may } = workspace
  const owns = may('WORKSPACE_OWN')
  const mayChange = !self && may('MEMBERS_MANAGE') && (owns || role !== 'OWNER')
  const about = { workspaceId, userId: user.id }
  const changed = change[1].data?.changeMemberRole
  const error = change[1].error ?? remove[1].error ?? handOver[1].error

  async function confirmed() {
    await (asking === 'remove' ? remove[0]({ variables: about }) : handOver[0]({ variables: about })).catch(() => {})
    setAsking(undefined)
  }

  return (
    <li>
      <div className={styles.line}>
        <p>
          {user.name} {self && <strong>· {workspaces.you}</strong>}
        </p>
        <p className={shared.soft}>
          {workspaces.roles[role]} · {workspaces.since(joinedAt)}
        </p>
        {changed && changed.__typename !== 'ChangeMemberRoleSuccess' && <Notice>{changed.message}</Notice>}
        {error && <Notice error={error} />}
      </div>
      {mayChange && (
        <div className={shared.actions}>
          <RoleSelect
            label={workspaces.roleOf(user.name)}
            value={role}
            owner={owns}
            disabled={change[1].loading}
            onChange={(next) => void change[0]({ variables: { input: { ...about, role: next } } }).catch(() => {})}
          />
          {owns && role !== 'OWNER' && (
            <Button onClick={() => setAsking('handOver')} aria-label={workspaces.handOverThis(user.name)}>
              {workspaces.handOver}
            </Button>
          )}
          <Button look="danger" onClick={() => setAsking('remove')} aria-label={workspaces.removeThis(user.name)}>
            {workspaces.remove}
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={asking === 'remove' ? workspaces.removeTitle(user.name) : workspaces.handOverTitle(user.name)}
          text={asking === 'remove' ? workspaces.removeText : workspaces.handOverText}
          action={asking === 'remove' ? workspaces.remove : workspaces.handOver}
          working={remove[1].loading || handOver[1].loading}
          onConfirm={() => void confirmed()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}
