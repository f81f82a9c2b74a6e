import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { DataExport } from '../../data-export/DataExport.tsx'
import { DeleteTeam } from '../../deletion/DeleteTeam.tsx'
import { ViewerDocument } from '../../session/__generated__/Viewer.ts'
import { useWords } from '../../words/words.ts'
import type { CurrentWorkspace } from '../../workspace/current-workspace.ts'
import { LeaveWorkspaceDocument, UpdateWorkspaceDocument } from './__generated__/Workspaces.ts'
import { Confirm } from './Confirm.tsx'
import { WorkspacePage } from './WorkspacePage.tsx'

/** What a workspace is called, the way out of it, a team's archive, and its end. */
export function WorkspaceSettings() {
  const { workspaces } = useWords().words
  const { id } = useParams<{ id: string }>()

  return (
    <WorkspacePage id={id} title={workspaces.places.settings}>
      {(workspace) => (
        <>
          {workspace.may('WORKSPACE_UPDATE') && <Rename key={workspace.id} workspace={workspace} />}
          {workspace.kind === 'TEAM' && workspace.may('WORKSPACE_EXPORT') && (
            <DataExport workspaceId={workspace.id} title={workspaces.exportTitle} hint={workspaces.exportHint} />
          )}
          {workspace.kind === 'TEAM' && <Leave workspace={workspace} />}
          {workspace.kind === 'TEAM' && workspace.may('WORKSPACE_OWN') && (
            <DeleteTeam workspaceId={workspace.id} name={workspace.name} />
          )}
        </>
      )}
    </WorkspacePage>
  )
}

function Rename({ workspace }: { workspace: CurrentWorkspace }) {
  const { workspaces } = useWords().words
  const [name, setName] = useState(workspace.name)
  const [update, { data, loading, error }] = useMutation(UpdateWorkspaceDocument)
  const answer = data?.updateWorkspace

  function submit(event: FormEvent) {
    event.preventDefault()
    void update({ variables: { workspaceId: workspace.id, name } }).catch(() => {})
  }

  return (
    <section className={shared.section}>
      <h2>{workspaces.rename}</h2>
      <form className={shared.form} onSubmit={submit}>
        <TextField label={workspaces.name} maxLength={80} value={name} onChange={setName} />
        {answer?.__typename === 'UpdateWorkspaceSuccess' && <p role="status">{workspaces.renamed}</p>}
        {answer && answer.__typename !== 'UpdateWorkspaceSuccess' && <Notice>{answer.message}</Notice>}
        {error && <Notice error={error} />}
        <Button type="submit" disabled={loading}>
          {workspaces.rename}
        </Button>
      </form>
    </section>
  )
}

function Leave({ workspace }: { workspace: CurrentWorkspace }) {
  const { workspaces } = useWords().words
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const [leave, { data, loading, error }] = useMutation(LeaveWorkspaceDocument, {
    variables: { workspaceId: workspace.id },
    refetchQueries: [ViewerDocument],
  })
  const answer = data?.leaveWorkspace

  async function go() {
    const left = await leave().catch(() => undefined)
    setAsking(false)
    if (left?.data?.leaveWorkspace.__typename === 'LeaveWorkspaceSuccess') navigate('/workspaces')
  }

  return (
    <section className={shared.section}>
      <h2>{workspaces.leaveTitle}</h2>
      <p className={shared.soft}>{workspaces.leaveHint}</p>
      {answer && answer.__typename !== 'LeaveWorkspaceSuccess' && <Notice>{answer.message}</Notice>}
      {error && <Notice error={error} />}
      <Button look="danger" onClick={() => setAsking(true)}>
        {workspaces.leave}
      </Button>
      {asking && (
        <Confirm
          title={workspaces.leaveConfirm(workspace.name)}
          text={workspaces.leaveHint}
          action={workspaces.leave}
          working={loading}
          onConfirm={() => void go()}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
