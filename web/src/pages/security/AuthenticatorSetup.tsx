import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import shared from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { EnableSecondFactorDocument } from './__generated__/SecondFactor.ts'
import styles from './SecondFactor.module.css'

interface Props {
  secret: string
  /** The same for a QR code. */
  address: string
  confirmThen: (goOn: () => void) => void
  onSettled: (recoveryCodes: readonly string[]) => void
  onClose: () => void
}

/** Shows the secret to the person's app, and asks for a first code, which proves that the app has it. */
export function AuthenticatorSetup({ secret, address, confirmThen, onSettled, onClose }: Props) {
  const { secondFactor, security } = useWords().words
  const [code, setCode] = useState('')
  const [enable, { data, loading, error }] = useMutation(EnableSecondFactorDocument)
  const answer = data?.enableSecondFactor

  async function turnOn() {
    const shown = (await enable({ variables: { code } }).catch(() => undefined))?.data?.enableSecondFactor
    if (shown?.__typename === 'ConfirmationRequired') confirmThen(() => void turnOn())
    if (shown?.__typename === 'EnableSecondFactorSuccess') onSettled(shown.recoveryCodes)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void turnOn()
  }

  return (
    <Dialog title={secondFactor.setupTitle} onClose={onClose}>
      <p>{secondFactor.scan}</p>
      <QrCode text={address} label={secondFactor.qrCode} />
      <p className={shared.soft}>{secondFactor.type}</p>
      <code className={styles.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      <form className={shared.form} onSubmit={submit}>
        <TextField
          label={secondFactor.code}
          hint={secondFactor.firstCode}
          error={answer && 'message' in answer ? answer.message : undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          value={code}
          onChange={setCode}
          data-first
        />
        {error && <Notice error={error} />}
        <div className={shared.actions}>
          <Button type="submit" look="primary" disabled={loading}>
            {secondFactor.finish}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {security.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
