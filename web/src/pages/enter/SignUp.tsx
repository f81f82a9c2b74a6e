import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { NewPasswordField } from '../../components/NewPasswordField.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useSessionChange } from '../../session/session.ts'
import type { FrontWords } from '../../words/words.ts'
import { useFrontWords } from '../../words/words.ts'
import { SignUpDocument, type SignUpMutation } from './__generated__/SignUp.ts'
import { Entrance } from './Entrance.tsx'

type Entry = 'name' | 'email' | 'password'

export function SignUp() {
  const { words, language } = useFrontWords()
  const { enter } = words
  const { entered } = useSessionChange()
  const [entries, setEntries] = useState({ name: '', email: '', password: '' })
  const [signUp, { data, loading, error }] = useMutation(SignUpDocument)
  const faults = data ? faultsOf(data.signUp, enter) : {}

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await signUp({ variables: { input: { ...entries, locale: language } } }).catch(() => undefined)
    if (answer?.data?.signUp.__typename === 'SignUpSuccess') await entered()
  }

  const entry = (name: Entry) => ({
    required: true,
    value: entries[name],
    onChange: (event: { target: HTMLInputElement }) => setEntries({ ...entries, [name]: event.target.value }),
  })

  return (
    <Entrance
      title={enter.signUpTitle}
      other={{ question: enter.haveAccount, label: enter.signInTitle, path: '/sign-in' }}
    >
      <form onSubmit={submit}>
        <Field label={enter.name} error={faults.name}>
          {(control) => <input {...control} {...entry('name')} autoComplete="name" maxLength={80} />}
        </Field>
        <Field label={enter.email} error={faults.email}>
          {(control) => <input {...control} {...entry('email')} type="email" autoComplete="username" />}
        </Field>
        <NewPasswordField
          label={enter.password}
          own={[entries.name, entries.email]}
          error={faults.password}
          value={entries.password}
          onChange={(password) => setEntries({ ...entries, password })}
        />
        {error && <Notice error={error} />}
        {faults.form && <Notice>{faults.form}</Notice>}
        <Button type="submit" look="primary" disabled={loading}>
          {loading ? enter.working : enter.signUp}
        </Button>
      </form>
    </Entrance>
  )
}

/** Which field the service refused, and what to say beside it. */
function faultsOf(
  result: SignUpMutation['signUp'],
  enter: FrontWords['enter'],
): Partial<Record<Entry | 'form', string>> {
  switch (result.__typename) {
    case 'EmailTaken':
      return { email: enter.taken }
    case 'WeakPassword':
      return { password: result.message }
    case 'InvalidInput': {
      const { field, message } = result
      return { [field === 'name' || field === 'email' || field === 'password' ? field : 'form']: message }
    }
    case 'SignUpSuccess':
      return {}
  }
}
