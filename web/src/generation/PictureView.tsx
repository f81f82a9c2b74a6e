import { useMemo } from 'react'
import { thumbHashToDataURL } from 'thumbhash'
import type { PictureFragment } from './__generated__/Picture.ts'
import styles from './PictureView.module.css'

interface Props {
  picture: PictureFragment
  alt: string
  /** Width at which it is shown, as for `sizes` of an image. */
  sizes: string
  onExpired?: () => void
}

/** A finished picture. Its thumbhash stands in until it has loaded, so nothing shifts. */
export function PictureView({ picture, alt, sizes, onExpired }: Props) {
  const { url, thumbnail, width, height, thumbhash } = picture
  const placeholder = useMemo(() => placeholderOf(thumbhash), [thumbhash])
  const small = Math.round((width * 256) / Math.max(width, height, 256))

  return (
    <img
      className={styles.picture}
      style={placeholder ? { backgroundImage: `url(${placeholder})` } : undefined}
      src={url}
      srcSet={small < width ? `${thumbnail} ${small}w, ${url} ${width}w` : undefined}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget }) => {
        // Where the picture is transparent, it would show through.
        currentTarget.style.backgroundImage = 'none'
      }}
      onError={onExpired}
    />
  )
}

/** A `data:` URL; undefined for a hash that can't be read, which then has no placeholder. */
function placeholderOf(thumbhash: string): string | undefined {
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0)))
  } catch {
    return undefined
  }
}
