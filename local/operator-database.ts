import { readFile } from 'node:fs/promises'
import { readConfig } from './config.ts'
import { mongoUriFile } from './start-platform.ts'

/**
 * Runs an operator's command on the database: the one that `MONGODB_URI` names, or that of the platform that runs here. What it answers, or why
 * it failed, is said on the console.
 */
export async function onDatabase(command: (mongoUri: string) => Promise<string>): Promise<void> {
  const { dataDir, mongo } = readConfig(process.env)
  try {
    const uri =
      mongo.kind === 'elsewhere' ? mongo.uri : await readFile(mongoUriFile(dataDir), 'utf8').catch(() => undefined)
    if (uri === undefined) throw new Error('Start the platform first, or set MONGODB_URI to where its database is.')
    console.log(await command(uri))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
