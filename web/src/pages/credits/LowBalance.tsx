import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { SetLowBalanceDocument } from './__generated__/Budgets.ts'

const MOST_CREDITS = 1_000_000

/** Below how many credits the owners get a mail. */
export function LowBalance({ workspaceId, lowBalance }: { workspaceId: string; lowBalance: number }) {
  const { credits } = useWords().words
  const [text, setText] = useState(String(lowBalance))
  const [set, { data, loading, error }] = useMutation(SetLowBalanceDocument)

  function submit(event: FormEvent) {
    event.preventDefault()
    void set({ variables: { input: { workspaceId, credits: Number(text) } } }).catch(() => {})
  }

  return (
    <form className={shared.form} onSubmit={submit}>
      <TextField
        label={credits.lowBalance}
        hint={credits.lowBalanceHint}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_CREDITS}
        step={1}
        value={text}
        onChange={setText}
      />
      {data && <p role="status">{credits.lowBalanceSaved(data.setLowBalance.billing.lowBalance)}</p>}
      {error && <Notice error={error} />}
      <Button type="submit" disabled={loading}>
        {credits.lowBalanceSet}
      </Button>
    </form>
  )
}
