import { useWords } from '../words/words.ts'
import type { PictureFragment } from './__generated__/Picture.ts'
import styles from './PictureStrip.module.css'
import { PictureView } from './PictureView.tsx'

interface Props {
  images: readonly PictureFragment[]
  shown: PictureFragment
  onShow: (index: number) => void
}

/** The pictures of one generation to choose from; nothing where there is one. */
export function PictureStrip({ images, shown, onShow }: Props) {
  const { studio } = useWords().words
  if (images.length < 2) return null

  return (
    <ul className={styles.strip} aria-label={studio.pictures}>
      {images.map((image, index) => (
        <li key={image.id}>
          <button
            type="button"
            aria-pressed={image.id === shown.id}
            aria-label={studio.showPicture(index + 1)}
            onClick={() => onShow(index)}
          >
            <PictureView picture={image} alt="" sizes="4.5rem" />
          </button>
        </li>
      ))}
    </ul>
  )
}
