import { useState } from 'react'
import { useConfirmIdentity } from './use-confirm-identity.ts'

/** What a form holds that asks who is there: a password that goes along, or a passkey that was shown before. */
export type Proof = ReturnType<typeof useProof>

export function useProof() {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const identity = useConfirmIdentity()

  return {
    /** To send along; null where a passkey stands in for it. */
    password: shown ? null : typed,
    typed,
    setTyped,
    /** Whether a passkey was shown that the service has not forgotten yet, as far as we know. */
    shown,
    identity,
    showPasskey: async () => setShown(await identity.byPasskey()),
    /** Once it was used, or no longer holds. */
    clear() {
      setTyped('')
      setShown(false)
    },
  }
}
