import type { ComponentProps } from 'react'
import { Field } from './Field.tsx'

interface Props extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A line of text to fill in, with its label. It may not stay empty. */
export function TextField({ label, hint, error, onChange, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...rest} {...control} required onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
