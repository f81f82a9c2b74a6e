import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import shared from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import type { AutoTopUpStateFragment, SetAutoTopUpMutationVariables } from './__generated__/AutoTopUp.ts'
import type { AmountFragment, PriceListQuery } from './__generated__/Credits.ts'

export type Terms = NonNullable<SetAutoTopUpMutationVariables['input']['autoTopUp']>

const MOST_CREDITS = 100_000
const MOST_PACKS = 50
const usual = { below: 20, monthlyCap: 3 }

interface Props {
  known: AutoTopUpStateFragment | null
  packs: PriceListQuery['creditPacks']
  /** What a first choice is paid in; a later one stays with its currency. */
  currency: AmountFragment['currency']
  busy: boolean
  onSave: (terms: Terms) => void
}

/** Which pack to buy by itself, when, and how often at most. */
export function AutoTopUpForm({ known, packs, busy, onSave, ...first }: Props) {
  const { credits, formats } = useWords().words
  const currency = known?.currency ?? first.currency
  const [creditPackId, setCreditPackId] = useState(known?.creditPack.id ?? packs[0]?.id ?? '')
  const [below, setBelow] = useState(String(known?.below ?? usual.below))
  const [monthlyCap, setMonthlyCap] = useState(String(known?.monthlyCap ?? usual.monthlyCap))

  function submit(event: FormEvent) {
    event.preventDefault()
    onSave({ creditPackId, currency, below: Number(below), monthlyCap: Number(monthlyCap) })
  }

  return (
    <form className={shared.form} onSubmit={submit}>
      <Field label={credits.topUpPack}>
        {(control) => (
          <select {...control} value={creditPackId} onChange={(event) => setCreditPackId(event.target.value)}>
            {packs.map(({ id, credits: value, amounts }) => {
              const price = amounts.find((money) => money.currency === currency)
              return (
                <option key={id} value={id}>
                  {credits.topUpOffer(value, price ? formats.money(price.amount, price.currency) : '')}
                </option>
              )
            })}
          </select>
        )}
      </Field>
      <TextField
        label={credits.topUpBelow}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_CREDITS}
        step={1}
        value={below}
        onChange={setBelow}
      />
      <TextField
        label={credits.topUpCap}
        hint={credits.topUpCapHint}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_PACKS}
        step={1}
        value={monthlyCap}
        onChange={setMonthlyCap}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {known?.active ? credits.topUpChange : credits.topUpStart}
      </Button>
    </form>
  )
}
