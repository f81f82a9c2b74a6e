export interface Row {
  /** Index of the row's first item. */
  first: number
  /** Height of its pictures in pixels. */
  height: number
  /** Width of each of its items in pixels, from left to right. */
  widths: number[]
}

interface Sheet {
  /** Width of the sheet in pixels. */
  width: number
  /** Height that rows come near to, in pixels. */
  rowHeight: number
  /** Distance between items, in pixels. */
  gap: number
}

/**
 * Lays items out in rows that fill the width, all items of a row at one height and at their own aspect ratio (width
 * divided by height). A last row that is not full stands as high as the
 * one above it.
 */
export function justifiedRows(aspects: readonly number[], { width, rowHeight, gap }: Sheet): Row[] {
  const rows: Row[] = []
  let first = 0
  let sum = 0

  const close = (end: number, height: number) => {
    rows.push({ first, height, widths: aspects.slice(first, end).map((aspect) => aspect * height) })
    first = end
    sum = 0
  }

  for (const [index, aspect] of aspects.entries()) {
    sum += aspect
    const height = (width - gap * (index - first)) / sum
    if (height <= rowHeight) close(index + 1, height)
  }
  if (first < aspects.length) close(aspects.length, rows.at(-1)?.height ?? rowHeight)

  return rows
}

/** Index of the item next to the given one in the row above (-1) or below (+1), the same one where there is no row. */
export function neighbourInRow(rows: readonly Row[], index: number, direction: -1 | 1): number {
  const at = rows.findIndex(({ first, widths }) => index >= first && index < first + widths.length)
  const from = rows[at]
  const to = rows[at + direction]
  if (!from || !to) return index
  const share = (index - from.first + 0.5) / from.widths.length

  return to.first + Math.min(to.widths.length - 1, Math.floor(share * to.widths.length))
}
