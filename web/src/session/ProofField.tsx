import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import { TextField } from '../components/TextField.tsx'
import { useWords } from '../words/words.ts'
import { OwnPasskeysDocument } from './__generated__/ConfirmIdentity.ts'
import { knowsPasskeys } from './passkey-ceremony.ts'
import type { Proof } from './use-proof.ts'

interface Props {
  proof: Proof
  /** What the service said to the form. */
  answer: { __typename: string; message?: string } | undefined
}

const refusals = ['InvalidCredentials', 'ConfirmationRequired']

/** Asks for the password, or for one of the account's passkeys instead. */
export function ProofField({ proof, answer }: Props) {
  const { security, passkey } = useWords().words
  const { data } = useQuery(OwnPasskeysDocument, { skip: !knowsPasskeys() })
  const { problem, failed, error, loading } = proof.identity
  const known = useRef<HTMLParagraphElement>(null)

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
        label={security.currentPassword}
        error={answer && refusals.includes(answer.__typename) ? answer.message : undefined}
        type="password"
        autoComplete="current-password"
        value={proof.typed}
        onChange={proof.setTyped}
      />
      {Boolean(data?.viewer?.passkeys.length) && (
        <Button look="quiet" onClick={() => void proof.showPasskey()} disabled={loading}>
          {security.passkeyInstead}
        </Button>
      )}
      {problem && <Notice>{problem.message}</Notice>}
      {failed ? <Notice>{passkey.failed}</Notice> : error && <Notice error={error} />}
    </>
  )
}
