import { useFragment } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { PictureFragmentDoc } from '../../generation/__generated__/Picture.ts'
import { PictureView } from '../../generation/PictureView.tsx'
import { useWords } from '../../words/words.ts'
import type { Draft } from './draft.ts'
import styles from './PromptForm.module.css'

type Source = NonNullable<Draft['source']>

interface Props {
  source: Source
  error: string | undefined
  onChange: (source: Source | null) => void
}

/** The picture that the next one starts from. */
export function SourcePicture({ source, error, onChange }: Props) {
  const { studio } = useWords().words
  const { data, complete } = useFragment({
    fragment: PictureFragmentDoc,
    fragmentName: 'Picture',
    from: { __typename: 'Image', id: source.imageId },
  })

  return (
    <div className={styles.source}>
      <div>{complete && <PictureView picture={data} alt={studio.sourceAlt} sizes="5rem" />}</div>
      <div>
        <p>{studio.source}</p>
        <Field label={studio.strength} hint={studio.strengthHint} error={error}>
          {(control) => (
            <input
              {...control}
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={source.strength}
              onChange={(event) => onChange({ ...source, strength: event.target.valueAsNumber })}
            />
          )}
        </Field>
        <Button look="quiet" onClick={() => onChange(null)}>
          {studio.removeSource}
        </Button>
      </div>
    </div>
  )
}
