import type { ReactNode } from 'react'
import { Field } from '../../components/Field.tsx'

interface Props {
  label: string
  hint?: ReactNode
  error: string | undefined
  /** Null shows the fallback as a placeholder and takes the default. */
  value: number | null
  fallback: number | string
  min: number
  max: number
  step?: number
  onChange: (value: number | null) => void
}

/** A number that may be left out. */
export function NumberField({ label, hint, error, value, fallback, onChange, ...bounds }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...bounds}
          type="number"
          inputMode="decimal"
          value={value ?? ''}
          placeholder={String(fallback)}
          onChange={({ target }) => onChange(Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber)}
        />
      )}
    </Field>
  )
}
