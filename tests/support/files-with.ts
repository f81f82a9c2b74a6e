import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files below a folder that hold any of the marks, each as `<mark> in <path>`; what Node.js compiled is not looked at. */
export async function filesWith(root: string, marks: Readonly<Record<string, Buffer>>): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('compile-cache')) continue
    const path = join(entry.parentPath, entry.name)
    // A file may go between the list and the look: then it holds nothing.
    const content = await readFile(path).catch(() => Buffer.alloc(0))
    for (const [name, mark] of Object.entries(marks)) if (content.includes(mark)) found.push(`${name} in ${path}`)
  }
  return found
}
