/** A line of the brush, in pixels of the picture. */
export interface Stroke {
  radius: number
  points: readonly Point[]
}

export type Point = readonly [x: number, y: number]

/** Draws strokes with round ends; one of a single point is a dab. */
export function paintStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[], colour: string): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = colour
  for (const { radius, points } of strokes) {
    const [first] = points
    if (!first) continue
    context.lineWidth = radius * 2
    context.beginPath()
    context.moveTo(...first)
    for (const point of points) context.lineTo(...point)
    context.stroke()
  }
}

/** The strokes as the file of a mask: white on black, as large as the picture. */
export function maskFile(strokes: readonly Stroke[], { width, height }: { width: number; height: number }) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context) {
    context.fillRect(0, 0, width, height)
    paintStrokes(context, strokes, '#fff')
  }
  return new Promise<File | undefined>((resolve) => {
    canvas.toBlob(
      (blob) => resolve(blob ? new File([blob], 'mask.png', { type: 'image/png' }) : undefined),
      'image/png',
    )
  })
}
