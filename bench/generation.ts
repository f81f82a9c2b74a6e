/**
 * How long a person waits, through the whole platform in processes of its own:
 *
 *   node bench/generation.ts [generations]
 *
 * One after the other, each of one picture with the model's defaults: from sending `generate` to the first event, to the
 * first preview, to the last event, and to the last byte of the picture, over HTTP and graphql-ws at the gateway.
 */
import { cpus } from 'node:os'
import { type ApiClient, signUp } from '../tests/support/api-client.ts'
import { startTestPlatform } from '../tests/support/test-platform.ts'

/** The welcome credits of one account are enough for so many. */
const PER_ACCOUNT = 50
const WARM_UP = 5
const generations = Number(process.argv[2] ?? 100)

const GENERATE = `mutation ($input: GenerateInput!) {
  generate(input: $input) { ... on GenerateSuccess { generation { id } } ... on Problem { message } }
}`
const PROGRESS = `subscription ($id: ID!) {
  generationProgress(id: $id) { __typename generation { owner { name } images { url } } }
}`

interface Progress {
  generationProgress: { __typename: string; generation: { images: { url: string }[] } }
}

const moments = ['first event', 'first preview', 'last event', 'picture'] as const
const waits = new Map(moments.map((moment) => [moment, [] as number[]]))

await using platform = await startTestPlatform()
let { client } = await signUp(platform.url)
for (let count = 0; count < WARM_UP; count++) await generate(client)
for (let count = 0; count < generations; count++) {
  if (count % PER_ACCOUNT === 0) ({ client } = await signUp(platform.url))
  for (const [moment, wait] of await generate(client)) waits.get(moment)?.push(wait)
}

console.log(
  `${generations} generations of one picture each, one after the other; ${cpus().length} × ${cpus()[0]?.model}`,
)
console.log('from the request to … | p50 ms | p99 ms')
for (const [moment, values] of waits) {
  const [half, most] = [percentile(values, 50), percentile(values, 99)]
  console.log(`${moment.padEnd(21)} | ${half.toFixed(0).padStart(6)} | ${most.toFixed(0).padStart(6)}`)
}

/** Milliseconds from sending the request to each moment. */
async function generate(client: ApiClient): Promise<Map<(typeof moments)[number], number>> {
  const sentAt = performance.now()
  const reached = new Map<(typeof moments)[number], number>()
  const reach = (moment: (typeof moments)[number]) => {
    if (!reached.has(moment)) reached.set(moment, performance.now() - sentAt)
  }

  const { generate } = await client.execute<{ generate: { generation?: { id: string }; message?: string } }>(GENERATE, {
    input: { prompt: 'a red apple on a table' },
  })
  if (!generate.generation) throw new Error(generate.message)
  await using progress = client.subscribe<Progress>(PROGRESS, generate.generation)
  let url = ''
  for await (const { generationProgress } of progress.results) {
    reach('first event')
    if (generationProgress.__typename === 'GenerationStepped') reach('first preview')
    url = generationProgress.generation.images[0]?.url ?? ''
  }
  reach('last event')
  await (await fetch(url)).arrayBuffer()
  reach('picture')
  return reached
}

/** The value that so many percent of the values do not exceed. */
function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN
}
