import { type FormEvent, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import styles from '../components/Settings.module.css'
import { TextArea } from '../components/TextArea.tsx'
import { useWords } from '../words/words.ts'

interface Props {
  label: string
  send: string
  /** Resolves with what is wrong with the text; undefined once it is sent. */
  onSend: (message: string) => Promise<string | undefined>
}

/** A message to write; it is emptied once it is sent. */
export function MessageForm({ label, send, onSend }: Props) {
  const { support } = useWords().words
  const [message, setMessage] = useState('')
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string>()
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    setWorking(true)
    setError(undefined)
    try {
      const wrong = await onSend(message)
      setFault(wrong)
      if (wrong === undefined) setMessage('')
    } catch (failure) {
      setError(failure)
    } finally {
      setWorking(false)
    }
  }

  return (
    <form className={styles.wideForm} onSubmit={submit}>
      <TextArea
        label={label}
        hint={support.messageHint}
        error={fault}
        maxLength={5_000}
        value={message}
        onChange={setMessage}
      />
      {error !== undefined && <Notice error={error} />}
      <Button type="submit" disabled={working}>
        {send}
      </Button>
    </form>
  )
}
