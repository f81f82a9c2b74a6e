import { useState } from 'react'
import { useConfirmIdentity } from './use-confirm-identity.ts'

/** What a form holds that asks who is there: something typed, or a passkey that was shown before. */
export type Proof = ReturnType<typeof useProof>

export function useProof() {
  const [typed, setTyped] = useState('')
  const [way, setWay] = useState<'password' | 'code'>('password')
  const [shown, setShown] = useState(false)
  const identity = useConfirmIdentity()
  const note = (known: boolean) => {
    setShown(known)
    return known
  }

  return {
    /** To send along with what it allows; null where something else is shown before. */
    password: shown || way === 'code' ? null : typed,
    typed,
    setTyped,
    /** What is typed. */
    way,
    change(other: 'password' | 'code') {
      setWay(other)
      setTyped('')
    },
    /** Whether something was shown that the service has not forgotten yet, as far as we know. */
    shown,
    identity,
    showPasskey: async () => note(await identity.byPasskey()),
    /** Shows what has to be shown before; answers whether the password may go along now, or need not. */
    ready: async () => shown || way === 'password' || note(await identity.byCode(typed)),
    /** Shows what is typed; answers whether the person is known now. */
    show: async () => note(await (way === 'code' ? identity.byCode(typed) : identity.byPassword(typed))),
    /** Once it was used, or no longer holds. */
    clear() {
      setTyped('')
      setShown(false)
    },
  }
}
