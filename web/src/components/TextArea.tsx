import type { ComponentProps } from 'react'
import { Field } from './Field.tsx'

interface Props extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** Several lines of text to fill in, with their label. They may not stay empty. */
export function TextArea({ label, hint, error, onChange, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea rows={5} {...rest} {...control} required onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
