import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { ModelFragment } from './__generated__/Studio.ts'
import { type Draft, emptyDraft, longestPrompt } from './draft.ts'
import { withoutLacking } from './draft-input.ts'
import { NumberField } from './NumberField.tsx'
import styles from './PromptForm.module.css'
import type { ProblemWords } from './problem-words.ts'

/** Largest seed that the API takes. */
const largestSeed = 2 ** 31 - 1

interface Props {
  draft: Draft
  model: ModelFragment
  models: readonly ModelFragment[]
  problem: ProblemWords | undefined
  onChange: (changes: Partial<Draft>) => void
}

/** Everything that has a sane default. */
export function Options({ draft, model, models, problem, onChange }: Props) {
  const { studio } = useWords().words
  const errorOf = (...fields: ProblemWords['field'][]) =>
    problem && fields.includes(problem.field) ? problem.text : undefined
  const has = (feature: ModelFragment['features'][number]) => model.features.includes(feature)
  const size = draft.size ?? model.sizes[0]
  const { modelId, count, steps, guidance, seed, negativePrompt } = emptyDraft

  return (
    <details
      className={styles.options}
      open={problem && problem.field !== 'form' && problem.field !== 'prompt' ? true : undefined}
    >
      <summary>{studio.options}</summary>
      <div>
        {has('NEGATIVE_PROMPT') && (
          <Field label={studio.negative} hint={studio.negativeHint} error={errorOf('negativePrompt')}>
            {(control) => (
              <input
                {...control}
                value={draft.negativePrompt}
                maxLength={longestPrompt}
                onChange={(event) => onChange({ negativePrompt: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field
          label={studio.model}
          error={errorOf('modelId')}
          hint={model.embedded ? studio.modelNote : model.description}
        >
          {(control) => (
            <select
              {...control}
              value={model.id}
              onChange={(event) => {
                const next = models.find(({ id }) => id === event.target.value)
                onChange({
                  ...withoutLacking(draft, next),
                  modelId: event.target.value,
                  size: null,
                  count,
                  steps,
                  guidance,
                })
              }}
            >
              {models.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={styles.pair}>
          <Field label={studio.size} error={errorOf('width', 'height')}>
            {(control) => (
              <select
                {...control}
                value={size && `${size.width}x${size.height}`}
                onChange={(event) => {
                  const [width = 0, height = 0] = event.target.value.split('x').map(Number)
                  onChange({ size: { width, height } })
                }}
              >
                {model.sizes.map(({ width, height }) => (
                  <option key={`${width}x${height}`} value={`${width}x${height}`}>
                    {studio.sizeValue(width, height)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <NumberField
            label={studio.count}
            error={errorOf('count')}
            value={draft.count}
            fallback={1}
            min={1}
            max={model.maxCount}
            onChange={(value) => onChange({ count: value })}
          />
          {has('STEPS') && (
            <NumberField
              label={studio.steps}
              hint={studio.stepsHint}
              error={errorOf('steps')}
              value={draft.steps}
              fallback={model.defaultSteps}
              min={1}
              max={model.maxSteps}
              onChange={(value) => onChange({ steps: value })}
            />
          )}
          {has('GUIDANCE') && (
            <NumberField
              label={studio.guidance}
              hint={studio.guidanceHint}
              error={errorOf('guidance')}
              value={draft.guidance}
              fallback={model.defaultGuidance}
              min={1}
              max={model.maxGuidance}
              step={0.1}
              onChange={(value) => onChange({ guidance: value })}
            />
          )}
        </div>
        {has('SEED') && (
          <NumberField
            label={studio.seed}
            hint={studio.seedHint}
            error={errorOf('seed')}
            value={draft.seed}
            fallback={studio.seedPlaceholder}
            min={0}
            max={largestSeed}
            onChange={(value) => onChange({ seed: value })}
          />
        )}
        <Button
          look="quiet"
          onClick={() => onChange({ modelId, size: null, count, steps, guidance, seed, negativePrompt })}
        >
          {studio.reset}
        </Button>
      </div>
    </details>
  )
}
