import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { PictureFragment } from '../../generation/__generated__/Picture.ts'
import { PictureView } from '../../generation/PictureView.tsx'
import { useWords } from '../../words/words.ts'
import styles from './MaskDialog.module.css'
import { type Point, paintStrokes, type Stroke } from './mask-strokes.ts'

interface Props {
  picture: PictureFragment
  /** Of the brush, in pixels of the picture. */
  radius: number
  strokes: readonly Stroke[]
  onChange: (strokes: readonly Stroke[]) => void
}

const arrows: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** A picture to paint on, by pointer, finger or keyboard. */
export function MaskCanvas({ picture, radius, strokes, onChange }: Props) {
  const { studio } = useWords().words
  const { width, height } = picture
  const canvas = useRef<HTMLCanvasElement>(null)
  const isPainting = useRef(false)
  const [brush, setBrush] = useState<Point>([width / 2, height / 2])

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    context.clearRect(0, 0, width, height)
    paintStrokes(context, strokes, getComputedStyle(canvas.current).color)
  }, [strokes, width, height])

  function placeOf({ clientX, clientY }: PointerEvent): Point {
    const box = canvas.current?.getBoundingClientRect() ?? new DOMRect()
    return [((clientX - box.left) * width) / box.width, ((clientY - box.top) * height) / box.height]
  }
  function paint(event: PointerEvent) {
    const place = placeOf(event)
    setBrush(place)
    const last = strokes.at(-1)
    if (isPainting.current && last) onChange([...strokes.slice(0, -1), { ...last, points: [...last.points, place] }])
  }
  function press(event: KeyboardEvent) {
    const arrow = arrows[event.key]
    if (!arrow && event.key !== ' ') return
    event.preventDefault()
    if (!arrow) return onChange([...strokes, { radius, points: [brush] }])
    const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
    const [x, y] = [brush[0] + arrow[0] * radius, brush[1] + arrow[1] * radius]
    setBrush([within(x, width), within(y, height)])
  }

  return (
    <div className={styles.picture} style={{ aspectRatio: `${width} / ${height}` }}>
      <PictureView picture={picture} alt={studio.sourceAlt} sizes="36rem" />
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its keys are for the brush, not for reading. */}
      <canvas
        ref={canvas}
        width={width}
        height={height}
        tabIndex={0}
        role="application"
        aria-label={studio.maskCanvas}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          isPainting.current = true
          onChange([...strokes, { radius, points: [placeOf(event)] }])
        }}
        onPointerMove={paint}
        onPointerUp={() => {
          isPainting.current = false
        }}
        onPointerCancel={() => {
          isPainting.current = false
        }}
      />
      <span
        className={styles.brush}
        aria-hidden="true"
        style={{
          left: `${(100 * brush[0]) / width}%`,
          top: `${(100 * brush[1]) / height}%`,
          width: `${(200 * radius) / width}%`,
        }}
      />
    </div>
  )
}
