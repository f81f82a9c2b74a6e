/** A decoded form: text, or named parts. Lists are parts named 0, 1, 2…; a schema tells them from hashes. */
export type FormValue = string | FormHash
export interface FormHash {
  [name: string]: FormValue
}

const hash = (): FormHash => Object.create(null)

/** `a[b][0]=x&expand[]=y`: the pairs in the order of their coming, each with the path that its brackets spell. */
function pairsOf(text: string): { path: string[]; value: string }[] {
  return [...new URLSearchParams(text)].map(([name, value]) => {
    const [head = '', ...rest] = name.split('[')
    return { path: [head, ...rest.map((part) => part.replace(/\]$/, ''))], value }
  })
}

/** Reads a form-encoded body or query with nested brackets, as Stripe's clients write it. */
export function readForm(text: string): FormHash {
  const root = hash()
  for (const { path, value } of pairsOf(text)) {
    let node = root
    path.forEach((part, depth) => {
      const name = part === '' ? String(Object.keys(node).length) : part
      if (depth === path.length - 1) {
        node[name] = value
        return
      }
      const next = node[name]
      const inner = typeof next === 'object' ? next : hash()
      node[name] = inner
      node = inner
    })
  }
  return root
}

/** The same text for the same parameters, whatever the order in which they were written. */
export function canonicalForm(form: FormHash): string {
  const flat: [string, string][] = []
  const visit = (value: FormValue, path: string): void => {
    if (typeof value === 'string') flat.push([path, value])
    else for (const [name, part] of Object.entries(value)) visit(part, `${path}[${name}]`)
  }
  visit(form, '')
  return JSON.stringify(flat.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
