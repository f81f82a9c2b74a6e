import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import styles from './SecondFactor.module.css'

/** Shows the recovery codes, which cannot be shown again. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { secondFactor } = useWords().words
  const [copied, setCopied] = useState(false)
  const text = codes.join('\n')
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )

  return (
    <Dialog title={secondFactor.codesTitle} onClose={onClose}>
      <p>{secondFactor.codesLead}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={shared.actions}>
        <Button onClick={copy}>{copied ? secondFactor.copied : secondFactor.copy}</Button>
        <a
          className={styles.download}
          href={`data:text/plain,${encodeURIComponent(`${text}\n`)}`}
          download="imaginprompt-recovery-codes.txt"
        >
          {secondFactor.download}
        </a>
        <Button look="primary" onClick={onClose}>
          {secondFactor.kept}
        </Button>
      </div>
    </Dialog>
  )
}
