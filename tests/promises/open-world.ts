import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import mongoose from 'mongoose'
import PostalMime, { type Email } from 'postal-mime'
import { localMongoUri } from '../../local/launch-plan.ts'
import { openSpool } from '../../local/mail/spool.ts'
import type { Env } from '../../platform/env.ts'
import type { signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { filesWith } from '../support/files-with.ts'
import { startTestPlatform } from '../support/test-platform.ts'

type Person = Awaited<ReturnType<typeof signUp>>

interface Drawn {
  generation: { id: string; prompt: string; expiresAt: string | null; finishedAt: string; images: { url: string }[] }
}

const GENERATE = `mutation ($input: GenerateInput!) {
  generate(input: $input) { __typename ... on GenerateSuccess { generation { id } } }
}`
const PROGRESS = 'subscription ($id: ID!) { generationProgress(id: $id) { __typename } }'
const GENERATION = '($id: ID!) { generation(id: $id) { id prompt expiresAt finishedAt images { url } } }'

/** The whole platform, and ways to look at it from outside: its database, its mails, every byte that it keeps. */
export async function openWorld(env: Env = {}) {
  await using opening = new AsyncDisposableStack()
  const platform = opening.use(await startTestPlatform({ web: true, env }))
  const { url, dataDir, ports } = platform
  const client = await mongoose.mongo.MongoClient.connect(localMongoUri(ports.mongo))
  opening.defer(() => client.close())
  const spool = openSpool(join(dataDir, 'mail'))
  const open = opening.move()

  return {
    url,
    dataDir,
    database: (name: 'users' | 'billing' | 'generation') => client.db(`imaginprompt_${name}`),
    /** Has a picture drawn, and answers once it is there. */
    async draw({ client: person }: Person, prompt = 'a red apple') {
      const input = { prompt, steps: 2, width: 256, height: 256 }
      const { generate } = await person.execute<{ generate: { generation: { id: string } } }>(GENERATE, { input })
      const { id } = generate.generation
      await using progress = person.subscribe(PROGRESS, { id })
      for await (const _ of progress.results);
      return (await person.execute<Drawn>(`query ${GENERATION}`, { id })).generation
    },
    /** The latest mail to an address with this subject, once it is there. */
    mail: (to: string, subject: string): Promise<Email> =>
      eventually(async () => {
        for (const { id } of await spool.list()) {
          const mail = await PostalMime.parse((await spool.read(id)) ?? '')
          if (mail.to?.[0]?.address === to && mail.subject === subject) return mail
        }
        throw new Error(`No mail “${subject}” has come`)
      }, 15_000),
    /** Files of the database, bucket, logs and mails, of the stand-ins too, that hold any of these texts, each with the text. */
    async filesWith(...texts: string[]): Promise<string[]> {
      const folders = await readdir(dataDir)
      for (const folder of ['mongo', 'bucket', 'logs', 'mail']) assert.ok(folders.includes(folder), folder)
      return filesWith(dataDir, Object.fromEntries(texts.map((text) => [text, Buffer.from(text)])))
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
