import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { CreatePresetDocument, type PresetOptionsFragment, PresetsDocument } from './__generated__/Presets.ts'
import type { Draft } from './draft.ts'
import styles from './Presets.module.css'
import { presetInput } from './preset-draft.ts'

/** Most characters of a name and of a style that the API takes. */
const longest = { name: 60, style: 500 }

interface Props {
  draft: Draft
  ownId: string
  /** The team that it may be shared with. */
  team: { id: string; name: string } | undefined
  onSaved: (preset: PresetOptionsFragment) => void
  onClose: () => void
}

/** Keeps the options of a draft under a name. */
export function SavePreset({ draft, ownId, team, onSaved, onClose }: Props) {
  const { presets: words } = useWords().words
  const [name, setName] = useState('')
  const [style, setStyle] = useState('')
  const [workspaceId, setWorkspace] = useState(team?.id ?? ownId)
  const [create, { data, loading, error }] = useMutation(CreatePresetDocument, {
    refetchQueries: [PresetsDocument],
    awaitRefetchQueries: true,
  })
  const refused = data?.createPreset.__typename === 'InvalidInput' ? data.createPreset : undefined
  const faultOf = (field: string) => (refused?.field === field ? refused.message : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const input = { ...presetInput(draft), workspaceId, name, style: style.trim() || null }
    const answer = (await create({ variables: { input } }).catch(() => undefined))?.data?.createPreset
    if (answer?.__typename === 'CreatePresetSuccess') onSaved(answer.preset)
  }

  return (
    <Dialog title={words.saveTitle} onClose={onClose}>
      <form className={styles.presets} onSubmit={submit}>
        <TextField
          label={words.name}
          error={faultOf('name')}
          maxLength={longest.name}
          value={name}
          onChange={setName}
        />
        <Field label={words.style} hint={words.styleHint} error={faultOf('style')}>
          {(control) => (
            <input
              {...control}
              maxLength={longest.style}
              value={style}
              onChange={({ target }) => setStyle(target.value)}
            />
          )}
        </Field>
        {team && (
          <Choice
            label={words.where}
            value={workspaceId}
            options={[
              { value: team.id, label: words.sharedWith(team.name) },
              { value: ownId, label: words.onlyMine },
            ]}
            onChange={setWorkspace}
          />
        )}
        <p>{words.what}</p>
        {refused && !['name', 'style'].includes(refused.field) && <Notice>{refused.message}</Notice>}
        {error && <Notice error={error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={loading}>
            {words.keep}
          </Button>
          <Button onClick={onClose}>{words.leave}</Button>
        </div>
      </form>
    </Dialog>
  )
}
