import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { type ApiKeyLineFragment, CreateApiKeyDocument } from './__generated__/ApiKeys.ts'
import styles from './Workspaces.module.css'

type Scope = ApiKeyLineFragment['scopes'][number]

const scopes: readonly Scope[] = ['GENERATE', 'READ', 'BILLING_READ', 'WEBHOOKS']
const expiries = ['30', '90', '365', 'never'] as const
const DAY = 24 * 60 * 60_000

/** Makes a key, and shows it this once. */
export function NewApiKey({ workspaceId, onMade }: { workspaceId: string; onMade: () => void }) {
  const { workspaces } = useWords().words
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>(['GENERATE', 'READ'])
  const [expiry, setExpiry] = useState<(typeof expiries)[number]>('90')
  const [create, { data, loading, error, reset }] = useMutation(CreateApiKeyDocument, { fetchPolicy: 'no-cache' })
  const answer = data?.createApiKey
  const refused = answer && answer.__typename !== 'CreateApiKeySuccess' ? answer : undefined

  async function submit(event: FormEvent) {
    event.preventDefault()
    const expiresAt = expiry === 'never' ? null : new Date(Date.now() + Number(expiry) * DAY).toISOString()
    const input = { workspaceId, name, scopes: [...chosen], expiresAt }
    const made = await create({ variables: { input } }).catch(() => undefined)
    if (made?.data?.createApiKey.__typename !== 'CreateApiKeySuccess') return
    setName('')
    onMade()
  }

  return (
    <section className={shared.section}>
      <h2>{workspaces.createKeyTitle}</h2>
      <form className={shared.form} onSubmit={submit}>
        <TextField
          label={workspaces.keyName}
          placeholder={workspaces.keyNamePlaceholder}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <fieldset className={styles.choices}>
          <legend>{workspaces.scopes}</legend>
          {scopes.map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                checked={chosen.includes(scope)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
                }
              />
              {workspaces.scopeNames[scope]}
            </label>
          ))}
        </fieldset>
        <Field label={workspaces.expiry}>
          {(control) => (
            <select
              {...control}
              value={expiry}
              onChange={(event) => setExpiry(event.target.value as (typeof expiries)[number])}
            >
              {expiries.map((value) => (
                <option key={value} value={value}>
                  {workspaces.expiries[value]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {refused && <Notice>{refused.message}</Notice>}
        {error && <Notice error={error} />}
        <Button type="submit" disabled={loading}>
          {workspaces.createKey}
        </Button>
      </form>
      {answer?.__typename === 'CreateApiKeySuccess' && <Secret secret={answer.secret} onClose={reset} />}
    </section>
  )
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { workspaces } = useWords().words
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      // Without permission the key is there to be selected by hand.
      () => {},
    )

  return (
    <Dialog title={workspaces.secretTitle} onClose={onClose}>
      <p>{workspaces.secretHint}</p>
      <code className={styles.secret}>{secret}</code>
      <div className={shared.actions}>
        <Button look="primary" data-first onClick={() => void copy()}>
          {copied ? workspaces.copied : workspaces.copy}
        </Button>
        <Button onClick={onClose}>{workspaces.done}</Button>
      </div>
    </Dialog>
  )
}
