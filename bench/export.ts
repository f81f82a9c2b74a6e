/**
 * Memory of the archive's writer:
 *
 *   node bench/export.ts [images]
 *
 * Writes an archive of so many images (10,000), each of 300 kB with a record of 20 kB, and says how large it became, how long it took and
 * how much memory the process took at most beyond what it had at the beginning.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchiveFolder } from '../subgraphs/users/clients/archive/archive-folder.ts'
import type { DataExport } from '../subgraphs/users/domain/data-export.ts'
import type { DataSource } from '../subgraphs/users/domain/export-ports.ts'

const images = Number(process.argv[2] ?? 10_000)
const PAGE = 10
const chunk = randomBytes(60_000)
const record = JSON.stringify({ prompt: 'x'.repeat(20_000) })

async function* picture() {
  for (let part = 0; part < 5; part++) yield chunk
}

const source: DataSource = {
  service: 'generation',
  category: 'generations',
  count: images,
  async *pages() {
    for (let first = 0; first < images; first += PAGE)
      yield {
        records: Array.from({ length: PAGE }, () => record),
        files: Array.from({ length: PAGE }, (_, index) => ({
          path: `images/${first + index}/image.png`,
          open: async () => picture(),
        })),
      }
  },
}

const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-export-'))
try {
  const archives = await openArchiveFolder(folder)
  const job = { id: 'bench', attempts: 1, workspaceId: 'studio', userId: 'ada', personal: true } as DataExport
  const before = process.memoryUsage.rss()
  let most = 0
  const startedAt = performance.now()
  const bytes = await archives.write(job, [source], async () => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  })
  const seconds = (performance.now() - startedAt) / 1_000
  console.log(
    `${images} images: ${Math.round(bytes / 1e6)} MB in ${seconds.toFixed(1)} s, ${Math.round(most / 1e6)} MB of memory at most`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
