import type { FormEvent, KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import type { CurrentWorkspace } from '../../workspace/current-workspace.ts'
import type { ModelFragment } from './__generated__/Studio.ts'
import { type Draft, defaultStrength, longestPrompt } from './draft.ts'
import { Options } from './Options.tsx'
import { OwnPicture } from './OwnPicture.tsx'
import { Presets } from './Presets.tsx'
import styles from './PromptForm.module.css'
import { problemWords } from './problem-words.ts'
import { SourcePicture } from './SourcePicture.tsx'
import { useEstimate } from './use-estimate.ts'
import type { useGenerate } from './use-generate.ts'

interface Props {
  draft: Draft
  workspace: CurrentWorkspace
  models: readonly ModelFragment[]
  modelsError: unknown
  sending: ReturnType<typeof useGenerate>
  onChange: (changes: Partial<Draft>) => void
  onSubmit: () => void
}

/** What to draw, how, and the button that says what it costs. */
export function PromptForm({ draft, workspace, models, modelsError, sending, onChange, onSubmit }: Props) {
  const { words } = useWords()
  const { studio } = words
  const estimate = useEstimate(draft, workspace.id)
  const mayGenerate = workspace.may('GENERATIONS_WRITE')
  const problem = sending.problem && problemWords(sending.problem, words)
  const model = models.find(({ id }) => id === draft.modelId) ?? models[0]

  function submit(event: FormEvent<HTMLFormElement> | KeyboardEvent<HTMLFormElement>) {
    // What happens in a dialog that was opened from here comes by, too.
    if (!event.currentTarget.contains(event.target as Node)) return
    event.preventDefault()
    if (mayGenerate && !sending.sending && draft.prompt.trim() !== '') onSubmit()
  }

  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
      }}
    >
      <div className={styles.compose}>
        <Field label={studio.prompt} error={problem?.field === 'prompt' ? problem.text : undefined}>
          {(control) => (
            <textarea
              {...control}
              className={styles.prompt}
              value={draft.prompt}
              placeholder={studio.promptPlaceholder}
              maxLength={longestPrompt}
              rows={3}
              required
              onChange={(event) => onChange({ prompt: event.target.value })}
            />
          )}
        </Field>
        <div className={styles.send}>
          <Button type="submit" look="primary" disabled={sending.sending || !mayGenerate} title={studio.shortcut}>
            <span>{sending.sending ? studio.sending : studio.generate}</span>
            {estimate && <small>{studio.price(estimate.credits, estimate.seconds)}</small>}
          </Button>
        </div>
        {!mayGenerate && <p role="note">{words.workspaces.lookOnly(workspace.name)}</p>}
        {problem?.field === 'form' && (
          <Notice>
            {problem.text} {problem.restricted && <Link to="/account/privacy">{studio.liftRestriction}</Link>}
          </Notice>
        )}
        {sending.error && <Notice error={sending.error} />}
        {Boolean(modelsError) && <Notice error={modelsError} />}
      </div>
      <div className={styles.rest}>
        {draft.source ? (
          <SourcePicture
            source={draft.source}
            workspaceId={workspace.id}
            takesMask={mayGenerate && Boolean(model?.features.includes('MASK'))}
            error={problem?.field === 'source' ? problem.text : undefined}
            onChange={(source) => onChange({ source })}
            onPrompt={mayGenerate ? (prompt) => onChange({ prompt }) : undefined}
          />
        ) : (
          mayGenerate &&
          model?.features.includes('SOURCE') && (
            <OwnPicture
              workspaceId={workspace.id}
              onReady={({ id }) => onChange({ source: { imageId: id, strength: defaultStrength } })}
            />
          )
        )}
        <Presets draft={draft} workspace={workspace} models={models} onChange={onChange} />
        {model && <Options draft={draft} model={model} models={models} problem={problem} onChange={onChange} />}
      </div>
    </form>
  )
}
