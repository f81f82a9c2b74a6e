import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'
import { missingKeys } from './src/words/missing-keys.ts'

const here = import.meta.dirname
const dir = join(here, 'dist')
const stamp = join(dir, '.inputs')
/** What the build reads besides `web/`: the versions of the packages, and the schema that it shows. */
const outside = [join(here, '../package-lock.json'), join(here, '../schema/partner.graphql')]
const compressible = /\.(js|css|html|svg|json)$/

/**
 * Builds the client into `web/dist` when its sources or packages have changed since it was built, or always with
 * `force`. Next to each text file stand its Brotli (`.br`) and gzip (`.gz`) forms. Fails where a catalogue lacks a message.
 */
export async function buildWeb({ force = false } = {}): Promise<{ dir: string }> {
  const inputs = await hashOfInputs()
  if (!force && (await readFile(stamp, 'utf8').catch(() => '')) === inputs) return { dir }

  await compareCatalogues()
  const fresh = await mkdtemp(`${dir}-`)
  try {
    const outDir = { outDir: fresh, emptyOutDir: true }
    await build({ root: here, configFile: join(here, 'vite.config.ts'), logLevel: 'warn', build: outDir })
    await compressFiles(fresh)
    await writeFile(join(fresh, '.inputs'), inputs)
    await putInPlace(fresh)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }

  return { dir }
}

/**
 * Swaps the folders by name, so that nobody is served half a build. Where another process that built the same sources was
 * faster, its result stays.
 */
async function putInPlace(fresh: string): Promise<void> {
  const old = `${fresh}-old`
  await rename(dir, old).catch(ignoreMissing)
  try {
    await rename(fresh, dir)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
  }
  await rm(old, { recursive: true, force: true })
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function hashOfInputs(): Promise<string> {
  const files = await readdir(here, { recursive: true, withFileTypes: true })
  const own = files
    .filter((file) => file.isFile() && !file.parentPath.startsWith(dir) && !file.name.includes('.test.'))
    .map((file) => join(file.parentPath, file.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of [...own, ...outside]) hash.update(`${file}\0`).update(await readFile(file))

  return hash.digest('hex')
}

/** Every catalogue must say what the English one says. */
async function compareCatalogues(): Promise<void> {
  const folder = join(here, 'src/words/catalogues')
  const names = (await readdir(folder)).map((file) => file.replace(/\.ts$/, ''))
  const catalogueOf = async (name: string) => (await import(join(folder, `${name}.ts`)))[name]
  const english = await catalogueOf('en')
  const missing = await Promise.all(
    names.map(async (name) => missingKeys(english, await catalogueOf(name)).map((key) => `${name}: ${key}`)),
  )
  if (missing.flat().length > 0) throw new Error(`messages are missing:\n${missing.flat().join('\n')}`)
}

async function compressFiles(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  await Promise.all(
    files
      .filter((file) => compressible.test(file))
      .map(async (file) => {
        const path = join(folder, file)
        const content = await readFile(path)
        await Promise.all([
          promisify(brotliCompress)(content, options).then((compressed) => writeFile(`${path}.br`, compressed)),
          promisify(gzip)(content, { level: 9 }).then((compressed) => writeFile(`${path}.gz`, compressed)),
        ])
      }),
  )
}

if (import.meta.main) await buildWeb({ force: process.argv.includes('--force') })
