export interface Heap<T> {
  readonly size: number
  /** In no certain order. */
  items(): Iterable<T>
  push(item: T): void
  peek(): T | undefined
  pop(): T | undefined
}

/** A binary heap: the item that is before all others is taken first. */
export function createHeap<T>(isBefore: (one: T, other: T) => boolean): Heap<T> {
  const items: T[] = []
  const swap = (a: number, b: number) => {
    const item = items[a] as T
    items[a] = items[b] as T
    items[b] = item
  }
  const before = (a: number, b: number) => isBefore(items[a] as T, items[b] as T)

  function sink() {
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      const right = left + 1
      let least = index
      if (left < items.length && before(left, least)) least = left
      if (right < items.length && before(right, least)) least = right
      if (least === index) return
      swap(index, least)
      index = least
    }
  }
  return {
    get size() {
      return items.length
    },
    items: () => items,
    push(item) {
      let index = items.push(item) - 1
      for (let parent = (index - 1) >> 1; index > 0 && before(index, parent); parent = (index - 1) >> 1) {
        swap(index, parent)
        index = parent
      }
    },
    peek: () => items[0],
    pop() {
      if (items.length === 0) return undefined
      swap(0, items.length - 1)
      const first = items.pop()
      sink()
      return first
    },
  }
}
