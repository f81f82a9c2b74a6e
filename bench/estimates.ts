/**
 * How right the expected times are, through the whole platform in processes of its own:
 *
 *   node bench/estimates.ts [rounds]
 *
 * Twenty-four people, each in turn with up to three requests at once, of random size, steps, guidance and number of pictures, so that
 * queues of some dozens build up and drain. What `GenerationQueued` expects is compared with what came: the error is relative to
 * the time from queueing to the last event. The first rounds are of a platform that has learnt nothing.
 */
import { cpus } from 'node:os'
import { type ApiClient, signUp } from '../tests/support/api-client.ts'
import { startTestPlatform } from '../tests/support/test-platform.ts'

const PEOPLE = 24
const rounds = Number(process.argv[2] ?? 6)

const GENERATE = `mutation ($input: GenerateInput!) {
  generate(input: $input) { ... on GenerateSuccess { generation { id } } ... on Problem { message } }
}`
const PROGRESS = `subscription ($id: ID!) {
  generationProgress(id: $id) { __typename at ... on GenerationQueued { expectedStartAt expectedFinishAt } }
}`

interface Progress {
  generationProgress: { __typename: string; at: string; expectedStartAt?: string; expectedFinishAt?: string }
}

/** Seconds, of one generation: what was expected and what came. */
interface Outcome {
  expectedWait: number
  wait: number
  expectedTotal: number
  total: number
}

/** Numbers from 0 to 1 that are the same in every run; Numerical Recipes' congruential generator. */
let state = 20_261_124
const random = () => {
  state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
  return state / 2 ** 32
}
const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0]

await using platform = await startTestPlatform()
const people: ApiClient[] = []
for (let person = 0; person < PEOPLE; person++) people.push((await signUp(platform.url)).client)

console.log(`${cpus().length} × ${cpus()[0]?.model}`)
console.log(
  'round | generations | seconds, p50 | error of the finish: median, p90 | of the start, in seconds: median, p90',
)
for (let round = 1; round <= rounds; round++) {
  const outcomes = (await Promise.all(people.map((client) => requestSome(client)))).flat()
  const finish = outcomes.map(({ expectedTotal, total }) => Math.abs(expectedTotal - total) / total)
  const start = outcomes.map(({ expectedWait, wait }) => Math.abs(expectedWait - wait))
  const seconds = percentile(
    outcomes.map(({ total }) => total),
    50,
  )
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`
  console.log(
    [
      round,
      outcomes.length,
      seconds.toFixed(1),
      `${percent(percentile(finish, 50))}, ${percent(percentile(finish, 90))}`,
      `${percentile(start, 50).toFixed(2)}, ${percentile(start, 90).toFixed(2)}`,
    ].join(' | '),
  )
}

async function requestSome(client: ApiClient): Promise<Outcome[]> {
  const inputs = Array.from({ length: pick([1, 1, 2, 3]) }, () => ({
    prompt: 'a red apple on a table',
    ...{ width: pick([256, 512]), steps: pick([4, 8, 12]), guidance: pick([1, 4]), count: pick([1, 1, 2]) },
  }))
  const delay = random() * 2_000
  await new Promise((resolve) => setTimeout(resolve, delay))
  return Promise.all(inputs.map((input) => follow(client, input)))
}

async function follow(client: ApiClient, input: object): Promise<Outcome> {
  const { generate } = await client.execute<{ generate: { generation?: { id: string }; message?: string } }>(GENERATE, {
    input: { ...input, height: (input as { width: number }).width },
  })
  if (!generate.generation) throw new Error(generate.message)
  await using progress = client.subscribe<Progress>(PROGRESS, generate.generation)
  const at: Record<string, number> = {}
  let expected: Progress['generationProgress'] | undefined
  for await (const { generationProgress: event } of progress.results) {
    at[event.__typename] ??= Date.parse(event.at)
    if (event.__typename === 'GenerationQueued') expected = event
    if (event.__typename === 'GenerationSucceeded') break
  }
  const secondsTo = (moment: number | string | undefined) =>
    (new Date(moment ?? Number.NaN).getTime() - (at.GenerationQueued ?? Number.NaN)) / 1_000
  return {
    expectedWait: secondsTo(expected?.expectedStartAt),
    wait: secondsTo(at.GenerationStarted),
    expectedTotal: secondsTo(expected?.expectedFinishAt),
    total: secondsTo(at.GenerationSucceeded),
  }
}

/** The value that so many percent of the values do not exceed. */
function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN
}
