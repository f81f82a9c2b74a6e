import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'

export type ArchiveFiles = [path: string, content: string | Uint8Array][]

interface Manifest {
  format: string
  version: number
  exportedAt: string
  entries: { path: string; bytes: number; sha256: string }[]
}

/** Files with the manifest that belongs to them, which `change` may spoil. */
export function packArchive(files: ArchiveFiles, change: (manifest: Manifest) => object = (it) => it): Promise<Buffer> {
  const entries = files.map(([path, content]) => ({
    path,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  }))
  const manifest = { format: 'imaginprompt-export', version: 1, exportedAt: '2026-11-23T12:00:00.000Z', entries }
  return zipOf([...files, ['manifest.json', JSON.stringify(change(manifest))]])
}

/** A ZIP of just these files. */
export async function zipOf(files: ArchiveFiles): Promise<Buffer> {
  return Buffer.from(await new Response(makeZip(files.map(([name, input]) => ({ name, input })))).arrayBuffer())
}
