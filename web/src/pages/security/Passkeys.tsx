import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { knowsPasskeys } from '../../session/passkey-ceremony.ts'
import { useWords } from '../../words/words.ts'
import type { PasskeyLineFragment } from './__generated__/Passkeys.ts'
import { PasskeyName } from './PasskeyName.tsx'
import { useAddPasskey } from './use-add-passkey.ts'
import { useConfirmation } from './use-confirmation.tsx'
import { useRemovePasskey } from './use-remove-passkey.ts'

/** Passkeys of the account, and one more. */
export function Passkeys({ passkeys }: { passkeys: readonly PasskeyLineFragment[] }) {
  const { security, passkey } = useWords().words
  const { confirmThen, dialog } = useConfirmation()
  const { add, working, problem, error, added } = useAddPasskey(confirmThen)

  return (
    <section className={styles.section}>
      <h2>{security.passkeys}</h2>
      <p className={styles.soft}>{security.passkeysLead}</p>
      {passkeys.length > 0 && (
        <ul className={styles.list}>
          {passkeys.map((one) => (
            <PasskeyLine key={one.id} passkey={one} confirmThen={confirmThen} />
          ))}
        </ul>
      )}
      {knowsPasskeys() ? (
        <Button onClick={add} disabled={working}>
          {security.addPasskey}
        </Button>
      ) : (
        <p>{passkey.unknown}</p>
      )}
      {added && <p role="status">{security.passkeyAdded}</p>}
      {problem && <Notice>{problem}</Notice>}
      {Boolean(error) && <Notice error={error} />}
      {dialog}
    </section>
  )
}

interface LineProps {
  passkey: PasskeyLineFragment
  confirmThen: (goOn: () => void) => void
}

function PasskeyLine({ passkey, confirmThen }: LineProps) {
  const { security } = useWords().words
  const [naming, setNaming] = useState(false)
  const { remove, loading, error } = useRemovePasskey(passkey.id, confirmThen)
  const { name, synced, createdAt, lastUsedAt } = passkey
  const facts = [
    security.passkeySince(createdAt),
    lastUsedAt ? security.lastUsed(lastUsedAt) : security.neverUsed,
    synced && security.synced,
  ]

  return (
    <li>
      <div>
        <p>{name}</p>
        <p className={styles.soft}>{facts.filter(Boolean).join(' · ')}</p>
        {error && <Notice error={error} />}
      </div>
      <div className={styles.actions}>
        <Button onClick={() => setNaming(true)} aria-label={security.renameThis(name)}>
          {security.rename}
        </Button>
        <Button onClick={remove} disabled={loading} aria-label={security.removeThis(name)}>
          {security.remove}
        </Button>
      </div>
      {naming && <PasskeyName passkey={passkey} onClose={() => setNaming(false)} />}
    </li>
  )
}
