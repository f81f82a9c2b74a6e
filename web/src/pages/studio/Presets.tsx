import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useViewer } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import type { CurrentWorkspace } from '../../workspace/current-workspace.ts'
import { DeletePresetDocument, PresetsDocument } from './__generated__/Presets.ts'
import type { ModelFragment } from './__generated__/Studio.ts'
import type { Draft } from './draft.ts'
import styles from './Presets.module.css'
import { applyPreset } from './preset-draft.ts'
import { SavePreset } from './SavePreset.tsx'

interface Props {
  draft: Draft
  workspace: CurrentWorkspace
  models: readonly ModelFragment[]
  onChange: (changes: Partial<Draft>) => void
}

/** Options under names: one's own, and those of the team that one works in. */
export function Presets({ draft, workspace, models, onChange }: Props) {
  const { presets: words } = useWords().words
  const own = useViewer().personalWorkspace.id
  const isTeam = workspace.id !== own
  const mine = useQuery(PresetsDocument, { variables: { workspaceId: own } })
  const shared = useQuery(PresetsDocument, { variables: { workspaceId: workspace.id }, skip: !isTeam })
  const groups = [
    ...(isTeam ? [{ id: workspace.id, label: workspace.name, presets: shared.data?.presets ?? [] }] : []),
    { id: own, label: words.own, presets: mine.data?.presets ?? [] },
  ].filter(({ presets }) => presets.length > 0)
  const known = groups.flatMap(({ presets }) => presets)
  const [chosenId, choose] = useState('')
  const chosen = known.find(({ id }) => id === chosenId)
  const [isSaving, setSaving] = useState(false)
  const [remove, removing] = useMutation(DeletePresetDocument, { refetchQueries: [PresetsDocument] })
  const mayDelete = chosen && (mine.data?.presets.includes(chosen) || workspace.may('GENERATIONS_WRITE'))

  return (
    <div className={styles.presets}>
      {known.length > 0 && (
        <Field label={words.label}>
          {(control) => (
            <select
              {...control}
              value={chosen?.id ?? ''}
              onChange={({ target }) => {
                const next = known.find(({ id }) => id === target.value)
                choose(target.value)
                if (next) onChange(applyPreset(draft, next, chosen, models))
              }}
            >
              <option value="">{words.none}</option>
              {groups.map(({ id, label, presets }) => (
                <optgroup key={id} label={label}>
                  {presets.map((preset) => (
                    <option key={preset.id} value={preset.id}>
                      {preset.name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className={styles.actions}>
        <Button look="quiet" onClick={() => setSaving(true)}>
          {words.save}
        </Button>
        {mayDelete && (
          <Button
            look="quiet"
            disabled={removing.loading}
            onClick={() => void remove({ variables: { id: chosen.id } }).catch(() => {})}
          >
            {words.delete(chosen.name)}
          </Button>
        )}
      </div>
      {removing.error && <Notice error={removing.error} />}
      {isSaving && (
        <SavePreset
          draft={draft}
          ownId={own}
          team={isTeam && workspace.may('GENERATIONS_WRITE') ? workspace : undefined}
          onSaved={(preset) => {
            choose(preset.id)
            onChange(applyPreset(draft, preset, chosen, models))
            setSaving(false)
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  )
}
