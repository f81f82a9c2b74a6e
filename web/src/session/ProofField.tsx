import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import styles from '../components/Settings.module.css'
import { TextField } from '../components/TextField.tsx'
import { useWords } from '../words/words.ts'
import { OwnProofsDocument } from './__generated__/ConfirmIdentity.ts'
import { knowsPasskeys } from './passkey-ceremony.ts'
import type { Proof } from './use-proof.ts'

interface Props {
  proof: Proof
  /** What the service said to the form. */
  answer?: { __typename: string; message?: string } | undefined
  /** Takes the focus when its dialog opens. */
  'data-first'?: boolean
}

/** Answers that concern what was typed. */
const refusals = ['InvalidCredentials', 'ConfirmationRequired', 'WrongCode']

/** Asks for the password, or for a code of the app or a passkey of the account instead. */
export function ProofField({ proof, answer, ...rest }: Props) {
  const { security, passkey, secondFactor } = useWords().words
  const { data } = useQuery(OwnProofsDocument)
  const { problem, failed, error, loading } = proof.identity
  const known = useRef<HTMLParagraphElement>(null)
  const refused = [problem, answer].find((one) => one && refusals.includes(one.__typename))
  const byCode = proof.way === 'code'
  const hasApp = Boolean(data?.viewer?.secondFactor)
  const hasPasskey = knowsPasskeys() && Boolean(data?.viewer?.passkeys.length)

  useEffect(() => {
    if (proof.shown) known.current?.focus()
  }, [proof.shown])

  if (proof.shown)
    return (
      <p ref={known} tabIndex={-1} role="status">
        {security.shown}
      </p>
    )
  return (
    <>
      <TextField
        {...rest}
        key={proof.way}
        label={byCode ? secondFactor.code : security.currentPassword}
        hint={byCode ? secondFactor.firstCode : undefined}
        error={refused?.message}
        type={byCode ? 'text' : 'password'}
        autoComplete={byCode ? 'one-time-code' : 'current-password'}
        inputMode={byCode ? 'numeric' : undefined}
        value={proof.typed}
        onChange={proof.setTyped}
      />
      {(hasApp || hasPasskey) && (
        <div className={styles.actions}>
          {hasApp && (
            <Button look="quiet" onClick={() => proof.change(byCode ? 'password' : 'code')}>
              {byCode ? security.passwordInstead : security.codeInstead}
            </Button>
          )}
          {hasPasskey && (
            <Button look="quiet" onClick={() => void proof.showPasskey()} disabled={loading}>
              {security.passkeyInstead}
            </Button>
          )}
        </div>
      )}
      {problem && problem !== refused && <Notice>{problem.message}</Notice>}
      {failed ? <Notice>{passkey.failed}</Notice> : error && <Notice error={error} />}
    </>
  )
}
