import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import styles from './Admin.module.css'

interface Props {
  send: string
  working: boolean
  /** What is wrong with the reason. */
  fault: string | undefined
  onSend: (reason: string) => void
  /** What else is to be filled in. */
  children?: ReactNode
}

/** Asks why, before somebody's data is shown. */
export function ReasonForm({ send, working, fault, onSend, children }: Props) {
  const { admin } = useWords().words
  const [reason, setReason] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    onSend(reason)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <TextField
        label={admin.reason}
        hint={admin.reasonHint}
        error={fault}
        minLength={10}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" disabled={working}>
        {send}
      </Button>
    </form>
  )
}
