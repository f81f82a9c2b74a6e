import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { LookUpDocument, type LookUpMutation } from './__generated__/Console.ts'
import styles from './Admin.module.css'
import { ReasonForm } from './ReasonForm.tsx'

type Found = Extract<LookUpMutation['lookUp'], { __typename: 'LookUpSuccess' }>

/** What is on file of a person or a workspace, shown for a reason. */
export function LookUp({ onLook }: { onLook: () => void }) {
  const { admin } = useWords().words
  const [addressOrId, setAddressOrId] = useState('')
  const [lookUp, { data, loading, error }] = useMutation(LookUpDocument)
  const answer = data?.lookUp

  async function look(reason: string) {
    await lookUp({ variables: { input: { addressOrId, reason } } }).catch(() => {})
    onLook()
  }

  return (
    <section className={styles.section}>
      <h2>{admin.lookUp}</h2>
      <p>{admin.lookUpHint}</p>
      <ReasonForm
        send={admin.look}
        working={loading}
        fault={answer?.__typename === 'InvalidInput' ? answer.message : undefined}
        onSend={look}
      >
        <TextField label={admin.addressOrId} value={addressOrId} onChange={setAddressOrId} />
      </ReasonForm>
      {error && <Notice error={error} />}
      {answer?.__typename === 'NothingFound' && <p role="status">{answer.message}</p>}
      <div role="status">{answer?.__typename === 'LookUpSuccess' && <OnFile found={answer} />}</div>
    </section>
  )
}

function OnFile({ found: { person, workspace } }: { found: Found }) {
  const { admin, formats } = useWords().words
  const { facts } = admin
  return (
    <dl className={styles.facts}>
      {person && (
        <>
          <Fact name={facts.name}>{person.name}</Fact>
          <Fact name={facts.email}>{`${person.email} (${admin.confirmed(person.emailVerified)})`}</Fact>
          <Fact name={facts.id}>{person.id}</Fact>
          <Fact name={facts.since}>{formats.day(person.createdAt)}</Fact>
          <Fact name={facts.language}>{person.locale}</Fact>
          <Fact name={facts.sessions}>{formats.number(person.sessions)}</Fact>
          {person.memberships.map(({ workspaceId, role }) => (
            <Fact key={workspaceId} name={facts.workspace}>{`${workspaceId} (${admin.roles[role]})`}</Fact>
          ))}
        </>
      )}
      {workspace && (
        <>
          <Fact name={facts.name}>{workspace.name}</Fact>
          <Fact name={facts.id}>{workspace.id}</Fact>
          <Fact name={facts.kind}>{admin.kinds[workspace.kind]}</Fact>
          <Fact name={facts.since}>{formats.day(workspace.createdAt)}</Fact>
          {workspace.memberships.map(({ userId, role }) => (
            <Fact key={userId} name={facts.member}>{`${userId} (${admin.roles[role]})`}</Fact>
          ))}
        </>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
