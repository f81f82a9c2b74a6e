import { useMutation } from '@apollo/client/react'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { AskForPasskeyDocument } from '../../session/__generated__/Passkey.ts'
import { knowsPasskeys, presentPasskey, stopAsking, suggestsPasskeys } from '../../session/passkey-ceremony.ts'
import { useSessionChange } from '../../session/session.ts'
import { useFrontWords } from '../../words/words.ts'
import { SignInWithPasskeyDocument } from './__generated__/SignInWithPasskey.ts'

/** Signs in without a password: by a button, or by a suggestion of the e-mail address's field where the browser makes them. */
export function PasskeyEntry() {
  const { passkey } = useFrontWords().words
  const { entered } = useSessionChange()
  const [ask] = useMutation(AskForPasskeyDocument)
  const [signIn, { data, error }] = useMutation(SignInWithPasskeyDocument)
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const refusal = data?.signInWithPasskey

  const enter = useCallback(
    async (suggest: boolean) => {
      const asked = await ask()
      const ceremony = await presentPasskey(asked.data?.askForPasskey.options, { suggest })
      if (ceremony.kind !== 'answered') return
      const { data: answer } = await signIn({ variables: { input: { answer: ceremony.answer } } })
      if (answer?.signInWithPasskey.__typename === 'SignInWithPasskeySuccess') await entered()
    },
    [ask, signIn, entered],
  )

  useEffect(() => {
    let left = false
    // What fails here was not asked for by anybody; the button says what is wrong.
    suggestsPasskeys()
      .then((suggests) => (suggests && !left ? enter(true) : undefined))
      .catch(() => {})
    return () => {
      left = true
      if (knowsPasskeys()) void stopAsking()
    }
  }, [enter])

  function press() {
    setWorking(true)
    setFailure(undefined)
    enter(false)
      .catch(setFailure)
      .finally(() => setWorking(false))
  }

  if (!knowsPasskeys()) return null
  return (
    <>
      <Button onClick={press} disabled={working}>
        {passkey.signIn}
      </Button>
      {refusal && 'message' in refusal && <Notice>{refusal.message}</Notice>}
      {error ? <Notice error={error} /> : failure !== undefined && <Notice>{passkey.failed}</Notice>}
    </>
  )
}
