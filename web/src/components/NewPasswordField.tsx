import { useFrontWords } from '../words/words.ts'
import styles from './NewPasswordField.module.css'
import { passwordStrength } from './password-strength.ts'
import { TextField } from './TextField.tsx'

interface Props {
  label: string
  /** Name and e-mail address of its person, as far as they are known here. */
  own: readonly string[]
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

const steps = { short: 1, repeated: 1, personal: 1, enough: 2, good: 3 }

/** A password to choose, with what can be said of it while it is typed. */
export function NewPasswordField({ label, own, error, value, onChange }: Props) {
  const { enter, passwordStrengths } = useFrontWords().words
  const strength = passwordStrength(value, own)

  return (
    <div>
      <TextField
        label={label}
        hint={value === '' ? enter.passwordHint : passwordStrengths[strength]}
        error={error}
        type="password"
        autoComplete="new-password"
        minLength={8}
        maxLength={200}
        value={value}
        onChange={onChange}
      />
      {value !== '' && (
        <div className={styles.scale} aria-hidden="true">
          {[1, 2, 3].map((step) => (
            <span key={step} data-reached={step <= steps[strength]} />
          ))}
        </div>
      )}
      <p className="unseen" role="status">
        {value !== '' && passwordStrengths[strength]}
      </p>
    </div>
  )
}
