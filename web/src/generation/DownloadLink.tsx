import styles from '../components/Button.module.css'
import { useWords } from '../words/words.ts'
import type { PictureFragment } from './__generated__/Picture.ts'

/** The original as a file, named after its prompt and seed. */
export function DownloadLink({ picture, prompt }: { picture: PictureFragment; prompt: string }) {
  const { words } = useWords()
  const name = prompt.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)

  return (
    <a className={styles.button} href={picture.original} download={`${name}-${picture.seed}.png`}>
      {words.picture.download}
    </a>
  )
}
