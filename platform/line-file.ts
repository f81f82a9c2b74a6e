import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Appends a value as a line of JSON to a file of its owner only, which need not be there. Resolves once it would survive a power cut. */
export async function appendLine(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await using file = await open(path, 'a', 0o600)
  // The line break comes first: what a crash left half written must not swallow this line.
  await file.appendFile(`\n${JSON.stringify(value)}\n`)
  await file.sync()
}

/** What `appendLine` wrote, in that order; a line that a crash cut off is left out. Nothing where there is no file. */
export async function readLines<T>(path: string): Promise<Partial<T>[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap(readLine<T>)
}

function readLine<T>(line: string): Partial<T>[] {
  if (line === '') return []
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}
