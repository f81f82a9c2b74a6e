import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { ConfirmIdentityDocument, type ConfirmIdentityMutationVariables } from './__generated__/ConfirmIdentity.ts'
import { AskForPasskeyDocument } from './__generated__/Passkey.ts'
import { presentPasskey } from './passkey-ceremony.ts'

/** Shows in the running session who is there. Each way answers whether that is known now; if not, the rest says why. */
export function useConfirmIdentity() {
  const [ask] = useMutation(AskForPasskeyDocument)
  const [confirm, { data, loading, error }] = useMutation(ConfirmIdentityDocument)
  const [failed, setFailed] = useState(false)
  const answer = data?.confirmIdentity

  async function show(input: ConfirmIdentityMutationVariables['input']): Promise<boolean> {
    const shown = await confirm({ variables: { input } }).catch(() => undefined)
    return shown?.data?.confirmIdentity.__typename === 'ConfirmIdentitySuccess'
  }
  async function showPasskey(): Promise<boolean> {
    setFailed(false)
    try {
      const asked = await ask()
      const ceremony = await presentPasskey(asked.data?.askForPasskey.options)
      return ceremony.kind === 'answered' && (await show({ passkey: ceremony.answer }))
    } catch {
      setFailed(true)
      return false
    }
  }

  return {
    byPassword: (password: string) => show({ password }),
    byCode: (code: string) => show({ code }),
    byPasskey: showPasskey,
    loading,
    /** What did not arrive. */
    error,
    /** Whether the browser could not use a passkey. */
    failed,
    /** What the service refused. */
    problem: answer && 'message' in answer ? answer : undefined,
  }
}
