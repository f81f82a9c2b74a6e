import { useQuery } from '@apollo/client/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useWords } from '../../words/words.ts'
import { GalleryChoicesDocument } from './__generated__/Gallery.ts'
import styles from './SheetSearch.module.css'
import { isNarrowed, type Wishes } from './sheet-filter.ts'

interface Props {
  wishes: Wishes
  onChange: (changed: Partial<Wishes>) => void
}

/** Looks for words of the prompt, and narrows down by model, size and day. The key / leads into it from anywhere. */
export function SheetSearch({ wishes, onChange }: Props) {
  const { gallery, studio } = useWords().words
  const { data } = useQuery(GalleryChoicesDocument)
  const models = data?.models ?? []
  const sizes = sizesOf(models, wishes.size)
  const input = useRef<HTMLInputElement>(null)
  const [narrowed] = useState(isNarrowed({ ...wishes, q: '' }))
  useSlash(input)
  useEffect(() => {
    if (input.current) input.current.value = wishes.q
  }, [wishes.q])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    onChange({ q: input.current?.value.trim() ?? '' })
  }

  return (
    <search className={styles.search}>
      <form className={styles.words} onSubmit={onSubmit}>
        <input
          ref={input}
          type="search"
          aria-label={gallery.search}
          aria-keyshortcuts="/"
          placeholder={gallery.searchHint}
          defaultValue={wishes.q}
          maxLength={200}
          enterKeyHint="search"
          onChange={({ target }) => target.value === '' && onChange({ q: '' })}
        />
        <Button type="submit">{gallery.find}</Button>
      </form>
      <details className={styles.narrow} open={narrowed}>
        <summary>{gallery.narrow}</summary>
        <div className={styles.fields}>
          <Field label={gallery.model}>
            {(control) => (
              <select {...control} value={wishes.model} onChange={({ target }) => onChange({ model: target.value })}>
                <option value="">{gallery.anyModel}</option>
                {models.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={gallery.size}>
            {(control) => (
              <select {...control} value={wishes.size} onChange={({ target }) => onChange({ size: target.value })}>
                <option value="">{gallery.anySize}</option>
                {sizes.map((size) => {
                  const [width = 0, height = 0] = size.split('x').map(Number)
                  return (
                    <option key={size} value={size}>
                      {studio.sizeValue(width, height)}
                    </option>
                  )
                })}
              </select>
            )}
          </Field>
          <Field label={gallery.from}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={wishes.from}
                max={wishes.to || undefined}
                onChange={({ target }) => onChange({ from: target.value })}
              />
            )}
          </Field>
          <Field label={gallery.to}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={wishes.to}
                min={wishes.from || undefined}
                onChange={({ target }) => onChange({ to: target.value })}
              />
            )}
          </Field>
        </div>
      </details>
    </search>
  )
}

/** Sizes that the models draw, each once, and the one that is asked for, which may be an older one. */
function sizesOf(models: readonly { sizes: readonly { width: number; height: number }[] }[], asked: string): string[] {
  const drawn = models.flatMap(({ sizes }) => sizes.map(({ width, height }) => `${width}x${height}`))
  return [...new Set([...drawn, ...(asked ? [asked] : [])])]
}

/** Takes the focus to a field when / is pressed, unless something is being typed or a dialog is open. */
function useSlash(field: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [field])
}
