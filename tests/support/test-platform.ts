import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildClient, clientDir } from '../../local/build-client.ts'
import { type Platform, startPlatform } from '../../local/start-platform.ts'
import type { Env } from '../../platform/env.ts'

/**
 * The whole platform in processes of its own, on free ports and new data, gone when the test is over. What the launcher
 * would show on a console comes with the error where it does not start.
 *
 * @param web whether the gateway serves the client too
 */
export async function startTestPlatform({
  web = false,
  env = {},
}: {
  web?: boolean
  env?: Env
} = {}): Promise<Platform & { dataDir: string; report: string[] }> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const dataDir = await mkdtemp(join(tmpdir(), 'imaginprompt-'))
  const report: string[] = []
  const remove = async () => {
    for (const path of [dataDir, `${dataDir}.deletions.jsonl`, `${dataDir}.picture-deletions`])
      await rm(path, { recursive: true, force: true })
  }
  try {
    const platform = await startPlatform({
      env: { PATH, NODE_COMPILE_CACHE, ...env },
      dataDir,
      mongo: { kind: 'built-in' },
      report: (line) => report.push(line),
      ...(web && { web: { dir: clientDir, build: buildClient } }),
    })
    return {
      ...platform,
      dataDir,
      report,
      async [Symbol.asyncDispose]() {
        await platform[Symbol.asyncDispose]()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw new Error(['The platform did not start.', ...report].join('\n'), { cause: error })
  }
}
