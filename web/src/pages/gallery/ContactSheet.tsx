import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { ContactFrame } from './ContactFrame.tsx'
import styles from './ContactSheet.module.css'
import type { SheetFrame } from './frames.ts'
import { justifiedRows, neighbourInRow } from './justified-rows.ts'
import { useWidth } from './use-width.ts'

/** Pixels: distance between frames, height of the edge print below each, wished heights on narrow and wide sheets. */
const gap = 10
const edgePrint = 26
const rowHeightOn = (width: number) => (width < 640 ? 150 : 210)

interface Props {
  frames: readonly SheetFrame[]
  loading: boolean
  onEnd: () => void
  onOpen: (frame: SheetFrame) => void
  /** Whether the viewer may keep and delete here. */
  mayChange: boolean
  onKeep: (frame: SheetFrame) => void
  onDelete: (frame: SheetFrame) => void
  onExpired: () => void
}

/** Frames in justified rows, of which only those near the window exist. One frame takes part in the tab order. */
export function ContactSheet({ frames, loading, onEnd, onOpen, mayChange, onKeep, onDelete, onExpired }: Props) {
  const { gallery } = useWords().words
  const sheet = useRef<HTMLDivElement>(null)
  const width = useWidth(sheet)
  const rows = useMemo(() => {
    const aspects = frames.map(({ image }) => image.width / image.height)
    return width > 0 ? justifiedRows(aspects, { width, rowHeight: rowHeightOn(width), gap }) : []
  }, [frames, width])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.height ?? 0) + edgePrint + gap,
    scrollMargin: sheet.current?.offsetTop ?? 0,
    overscan: 3,
  })
  const shown = virtualizer.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const [current, setCurrent] = useState(0)
  const wantsFocus = useRef(false)
  const at = Math.min(current, frames.length - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps sizes until it is told that the rows are new ones.
  useEffect(() => virtualizer.measure(), [virtualizer, rows])
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 2) onEnd()
  }, [last, rows.length, onEnd])
  useEffect(() => {
    if (!wantsFocus.current) return
    const frame = sheet.current?.querySelector<HTMLElement>(`[data-frame="${at}"]`)
    if (!frame) return
    wantsFocus.current = false
    frame.focus()
  })

  function moveTo(index: number) {
    const target = Math.max(0, Math.min(frames.length - 1, index))
    wantsFocus.current = true
    setCurrent(target)
    virtualizer.scrollToIndex(rows.findIndex(({ first, widths }) => target < first + widths.length))
  }

  function onKeyDown(event: KeyboardEvent) {
    const frame = frames[at]
    if (!frame || event.ctrlKey || event.metaKey || event.altKey) return
    const act = actOf(event.key, frame)
    if (!act) return
    event.preventDefault()
    act()
  }

  function actOf(key: string, frame: SheetFrame): (() => void) | undefined {
    switch (key) {
      case 'ArrowLeft':
        return () => moveTo(at - 1)
      case 'ArrowRight':
        return () => moveTo(at + 1)
      case 'ArrowUp':
        return () => moveTo(neighbourInRow(rows, at, -1))
      case 'ArrowDown':
        return () => moveTo(neighbourInRow(rows, at, 1))
      case 'Home':
        return () => moveTo(0)
      case 'End':
        return () => moveTo(frames.length - 1)
      case 'k':
      case 'K':
        return mayChange ? () => onKeep(frame) : undefined
      case 'Delete':
        return mayChange ? () => onDelete(frame) : undefined
    }
    return undefined
  }

  return (
    <>
      <p id="sheet-keys" className={styles.keys}>
        {mayChange ? gallery.keys : gallery.keysLooking}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the frames inside, which are buttons. */}
      <div ref={sheet} className={styles.sheet} style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {shown.map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <div
                key={index}
                className={styles.row}
                style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
              >
                {row.widths.map((frameWidth, place) => {
                  const number = row.first + place
                  const frame = frames[number]
                  return (
                    frame && (
                      <ContactFrame
                        key={frame.image.id}
                        frame={frame}
                        number={number}
                        width={frameWidth}
                        height={row.height}
                        inTabOrder={number === at}
                        onFocus={() => setCurrent(number)}
                        onOpen={() => onOpen(frame)}
                        onExpired={onExpired}
                      />
                    )
                  )
                })}
              </div>
            )
          )
        })}
      </div>
      {loading && <p role="status">{gallery.more}</p>}
    </>
  )
}
