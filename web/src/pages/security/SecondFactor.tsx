import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import {
  DisableSecondFactorDocument,
  RenewRecoveryCodesDocument,
  type SecondFactorStateFragment,
  StartSecondFactorDocument,
} from './__generated__/SecondFactor.ts'
import { AuthenticatorSetup } from './AuthenticatorSetup.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useConfirmation } from './use-confirmation.tsx'

/** Whether the account asks for codes of an authenticator app, and how that changes. */
export function SecondFactor({ state }: { state: SecondFactorStateFragment['secondFactor'] }) {
  const { secondFactor } = useWords().words
  const { confirmThen, dialog } = useConfirmation()
  const [setup, setSetup] = useState<{ secret: string; address: string }>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [start, starting] = useMutation(StartSecondFactorDocument)
  const [disable, disabling] = useMutation(DisableSecondFactorDocument)
  const [renew, renewing] = useMutation(RenewRecoveryCodesDocument)
  const error = starting.error ?? disabling.error ?? renewing.error
  const working = starting.loading || disabling.loading || renewing.loading

  async function turnOn() {
    const answer = (await start().catch(() => undefined))?.data?.startSecondFactor
    if (answer?.__typename === 'ConfirmationRequired') confirmThen(() => void turnOn())
    if (answer?.__typename === 'StartSecondFactorSuccess') setSetup(answer)
  }
  async function turnOff() {
    const answer = (await disable().catch(() => undefined))?.data?.disableSecondFactor
    if (answer?.__typename === 'ConfirmationRequired') confirmThen(() => void turnOff())
  }
  async function renewCodes() {
    const answer = (await renew().catch(() => undefined))?.data?.renewRecoveryCodes
    if (answer?.__typename === 'ConfirmationRequired') confirmThen(() => void renewCodes())
    if (answer?.__typename === 'RenewRecoveryCodesSuccess') setCodes(answer.recoveryCodes)
  }
  function settled(recoveryCodes: readonly string[]) {
    setSetup(undefined)
    setCodes(recoveryCodes)
  }

  return (
    <section className={styles.section}>
      <h2>{secondFactor.title}</h2>
      <p className={styles.soft}>{secondFactor.lead}</p>
      {state ? (
        <>
          <p role="status">
            {secondFactor.on(state.enabledAt)} {secondFactor.left(state.recoveryCodesLeft)}
          </p>
          <div className={styles.actions}>
            <Button onClick={() => void renewCodes()} disabled={working}>
              {secondFactor.renew}
            </Button>
            <Button onClick={() => void turnOff()} disabled={working}>
              {secondFactor.turnOff}
            </Button>
          </div>
        </>
      ) : (
        <Button onClick={() => void turnOn()} disabled={working}>
          {secondFactor.turnOn}
        </Button>
      )}
      {error && <Notice error={error} />}
      {setup && (
        <AuthenticatorSetup
          {...setup}
          confirmThen={confirmThen}
          onSettled={settled}
          onClose={() => setSetup(undefined)}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />}
      {dialog}
    </section>
  )
}
