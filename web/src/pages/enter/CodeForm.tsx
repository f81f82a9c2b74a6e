import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useSessionChange } from '../../session/session.ts'
import { useFrontWords } from '../../words/words.ts'
import { CompleteSignInDocument } from './__generated__/CompleteSignIn.ts'

/**
 * Asks for a code of the authenticator app, or for a recovery code, once the password was right.
 *
 * @param onExpired the password has to be asked for again
 */
export function CodeForm({ token, onExpired }: { token: string; onExpired: () => void }) {
  const { enter, secondFactor } = useFrontWords().words
  const { entered } = useSessionChange()
  const [lost, setLost] = useState(false)
  const [code, setCode] = useState('')
  const [complete, { data, loading, error, reset }] = useMutation(CompleteSignInDocument)
  const answer = data?.completeSignIn
  const expired = answer?.__typename === 'SignInExpired'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const input = { token, ...(lost ? { recoveryCode: code } : { code }) }
    const shown = await complete({ variables: { input } }).catch(() => undefined)
    if (shown?.data?.completeSignIn.__typename === 'CompleteSignInSuccess') await entered()
    else setCode('')
  }
  function change() {
    reset()
    setCode('')
    setLost(!lost)
  }

  return (
    <form onSubmit={submit}>
      <p>{lost ? secondFactor.recoveryLead : secondFactor.codeLead}</p>
      <TextField
        key={String(lost)}
        label={lost ? secondFactor.recoveryCode : secondFactor.code}
        error={answer && 'message' in answer && !expired ? answer.message : undefined}
        autoComplete={lost ? 'off' : 'one-time-code'}
        inputMode={lost ? 'text' : 'numeric'}
        maxLength={lost ? 40 : 12}
        autoCapitalize="none"
        spellCheck={false}
        // The form takes the place of the one that had the focus.
        autoFocus
        value={code}
        onChange={setCode}
      />
      {error && <Notice error={error} />}
      {expired && <Notice>{answer.message}</Notice>}
      <Button type="submit" look="primary" disabled={loading || expired}>
        {loading ? enter.working : enter.signIn}
      </Button>
      {expired ? (
        <Button onClick={onExpired}>{secondFactor.again}</Button>
      ) : (
        <Button look="quiet" onClick={change}>
          {lost ? secondFactor.useApp : secondFactor.useRecovery}
        </Button>
      )}
    </form>
  )
}
