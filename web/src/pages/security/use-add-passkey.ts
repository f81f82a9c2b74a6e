import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { makePasskey } from '../../session/passkey-ceremony.ts'
import { useWords } from '../../words/words.ts'
import { AddPasskeyDocument, StartAddingPasskeyDocument } from './__generated__/Passkeys.ts'
import { programName } from './program-name.ts'

/** Has the browser make a passkey and adds it, called after the browser. */
export function useAddPasskey(confirmThen: (goOn: () => void) => void) {
  const { security, passkey } = useWords().words
  const [start] = useMutation(StartAddingPasskeyDocument)
  const [add] = useMutation(AddPasskeyDocument)
  const [state, setState] = useState<{ working?: boolean; problem?: string; error?: unknown; added?: boolean }>({})

  async function work() {
    const started = (await start()).data?.startAddingPasskey
    if (started?.__typename === 'ConfirmationRequired') {
      confirmThen(run)
      return {}
    }
    if (started?.__typename !== 'StartAddingPasskeySuccess') return { problem: started?.message ?? passkey.failed }
    const made = await makePasskey(started.options).catch(() => ({ kind: 'failed' as const }))
    if (made.kind === 'givenUp') return {}
    if (made.kind !== 'answered') return { problem: made.kind === 'known' ? passkey.known : passkey.failed }

    const name = programName(navigator.userAgent) ?? security.unknownAgent
    const answer = (await add({ variables: { input: { answer: made.answer, name } } })).data?.addPasskey
    if (answer?.__typename === 'AddPasskeySuccess') return { added: true }
    return { problem: answer?.message ?? passkey.failed }
  }

  function run() {
    setState({ working: true })
    work().then(setState, (error: unknown) => setState({ error }))
  }

  return { ...state, add: run }
}
