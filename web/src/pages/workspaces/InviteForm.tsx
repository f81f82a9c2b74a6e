import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { InviteMemberDocument, type MemberLineFragment } from './__generated__/Members.ts'
import { RoleSelect } from './RoleSelect.tsx'

/** Invites somebody by their address. */
export function InviteForm({ workspaceId, onInvited }: { workspaceId: string; onInvited: () => void }) {
  const { workspaces } = useWords().words
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberLineFragment['role']>('MEMBER')
  const [invite, { data, loading, error }] = useMutation(InviteMemberDocument)
  const answer = data?.inviteMember
  const refused = answer && answer.__typename !== 'InviteMemberSuccess' ? answer : undefined
  const fault = refused?.__typename === 'InvalidInput' && refused.field === 'email' ? refused.message : undefined

  async function submit(event: FormEvent) {
    event.preventDefault()
    const sent = await invite({ variables: { input: { workspaceId, email, role } } }).catch(() => undefined)
    if (sent?.data?.inviteMember.__typename !== 'InviteMemberSuccess') return
    setEmail('')
    onInvited()
  }

  return (
    <section className={shared.section}>
      <h2>{workspaces.inviteTitle}</h2>
      <form className={shared.form} onSubmit={submit}>
        <TextField
          label={workspaces.email}
          hint={workspaces.inviteHint}
          error={fault}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <Field label={workspaces.role}>
          {({ id }) => <RoleSelect id={id} value={role} owner={false} onChange={setRole} />}
        </Field>
        {answer?.__typename === 'InviteMemberSuccess' && (
          <p role="status">{workspaces.invited(answer.invitation.email)}</p>
        )}
        {refused && !fault && <Notice>{refused.message}</Notice>}
        {error && <Notice error={error} />}
        <Button type="submit" disabled={loading}>
          {workspaces.invite}
        </Button>
      </form>
    </section>
  )
}
