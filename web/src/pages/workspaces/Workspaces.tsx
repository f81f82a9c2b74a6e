import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { TextField } from '../../components/TextField.tsx'
import { ViewerDocument } from '../../session/__generated__/Viewer.ts'
import { useViewer } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { chooseWorkspace, useWorkspace } from '../../workspace/current-workspace.ts'
import { CreateWorkspaceDocument } from './__generated__/Workspaces.ts'
import styles from './Workspaces.module.css'

/** Where the person works, and a new team. */
export function Workspaces() {
  const { workspaces, frame } = useWords().words
  const places = useViewer().workspaces
  const current = useWorkspace()

  return (
    <Settings title={workspaces.title}>
      <section className={shared.section}>
        <p className={shared.soft}>{workspaces.lead}</p>
        <ul className={shared.list}>
          {places.map(({ id, name, kind, viewerRole }) => {
            const called = kind === 'PERSONAL' ? frame.personalWorkspace : name
            return (
              <li key={id}>
                <div className={styles.line}>
                  <p>
                    <Link to={`/workspaces/${id}/members`}>{called}</Link>
                  </p>
                  <p className={shared.soft}>
                    {workspaces.kinds[kind]} · {workspaces.roles[viewerRole]}
                  </p>
                </div>
                {id === current.id ? (
                  <span className={shared.soft}>{workspaces.working}</span>
                ) : (
                  <Button onClick={() => chooseWorkspace(id)}>{workspaces.workHere}</Button>
                )}
              </li>
            )
          })}
        </ul>
      </section>
      <NewTeam />
    </Settings>
  )
}

function NewTeam() {
  const { workspaces } = useWords().words
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [create, { data, loading, error }] = useMutation(CreateWorkspaceDocument, {
    refetchQueries: [ViewerDocument],
    awaitRefetchQueries: true,
  })
  const problem =
    data?.createWorkspace.__typename === 'CreateWorkspaceSuccess' ? undefined : data?.createWorkspace.message

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await create({ variables: { name } }).catch(() => undefined)
    const made = answer?.data?.createWorkspace
    if (made?.__typename !== 'CreateWorkspaceSuccess') return
    chooseWorkspace(made.workspace.id)
    navigate(`/workspaces/${made.workspace.id}/members`)
  }

  return (
    <section className={shared.section}>
      <h2>{workspaces.createTitle}</h2>
      <form className={shared.form} onSubmit={submit}>
        <TextField
          label={workspaces.name}
          hint={workspaces.createHint}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        {problem && <Notice>{problem}</Notice>}
        {error && <Notice error={error} />}
        <Button type="submit" disabled={loading}>
          {workspaces.create}
        </Button>
      </form>
    </section>
  )
}
