import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { useWords } from '../words/words.ts'
import type { RecipeFragment } from './__generated__/RecipeLine.ts'
import styles from './RecipeLine.module.css'
import { recipeLine } from './recipe-line.ts'

/** The recipe of one picture as a line, with a button that copies it. */
export function RecipeLine({ recipe, seed }: { recipe: RecipeFragment; seed: number }) {
  const { picture } = useWords().words
  const line = recipeLine(recipe, seed)
  const [copied, setCopied] = useState<string>()

  return (
    <div className={styles.recipe}>
      <p>
        <span className="unseen">{picture.recipe}: </span>
        {line}
      </p>
      <Button
        look="quiet"
        onClick={() => {
          navigator.clipboard?.writeText(line).then(
            () => setCopied(line),
            () => setCopied(undefined),
          )
        }}
      >
        <span aria-live="polite">{copied === line ? picture.copied : picture.copyRecipe}</span>
      </Button>
    </div>
  )
}
