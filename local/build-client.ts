import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const web = resolve(import.meta.dirname, '../web')

/** Folder that the client is built into. */
export const clientDir: string = join(web, 'dist')

/**
 * Builds the client where its sources have changed. In a process of its own: the build is heavy, and sets NODE_ENV.
 *
 * @throws Error with what the build had to say
 */
export async function buildClient(signal?: AbortSignal): Promise<void> {
  const { NODE_ENV: _runtime, ...env } = process.env
  try {
    await promisify(execFile)(process.execPath, [join(web, 'build.ts')], { env, ...(signal && { signal }) })
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string }
    throw new Error(`The client could not be built.\n${stderr}`, { cause: error })
  }
}
