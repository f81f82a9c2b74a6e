import { type FormEvent, useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import styles from '../../components/Settings.module.css'
import { ProofField } from '../../session/ProofField.tsx'
import { useProof } from '../../session/use-proof.ts'
import { useWords } from '../../words/words.ts'

/** Asks who is there, by password, code or passkey, before the ways into the account change. */
export function ConfirmDialog({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { security } = useWords().words
  const proof = useProof()

  // A passkey is enough: there is nothing more to press.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the person is known.
  useEffect(() => {
    if (proof.shown) onConfirmed()
  }, [proof.shown])

  function submit(event: FormEvent) {
    event.preventDefault()
    void proof.show()
  }

  return (
    <Dialog title={security.confirmTitle} onClose={onClose}>
      <p>{security.confirmLead}</p>
      <form className={styles.form} onSubmit={submit}>
        <ProofField proof={proof} data-first />
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={proof.identity.loading}>
            {security.confirm}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {security.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
