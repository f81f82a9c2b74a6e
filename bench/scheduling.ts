/**
 * What the scheduler does with more people and machines than anybody has at hand:
 *
 *   node bench/scheduling.ts [largest number of workspaces]
 *
 * A discrete-event simulation of up to a million workspaces and a thousand places (a GPU is one), in which the same code gives turns and expects
 * times as in production (`subgraphs/generation/domain/fair-turn.ts`, `outlook.ts`), against one queue in the order of coming, and against
 * a queue for each place that requests are sent to by least connections or at random. What is asked for: `scheduling/workload.ts`.
 */
import { type Figures, figuresOf } from './scheduling/figures.ts'
import { anyPlace, fairTurns, firstComeFirstServed, leastConnections } from './scheduling/policies.ts'
import { createWorkload } from './scheduling/workload.ts'

const most = Number(process.argv[2] ?? 1_000_000)
const scales = [
  { workspaces: 1_000, places: 4, seconds: 14_400 },
  { workspaces: 30_000, places: 60, seconds: 14_400 },
  { workspaces: 1_000_000, places: 1_000, seconds: 14_400 },
]
const policies = {
  'fair turns': fairTurns,
  'one queue': firstComeFirstServed,
  'least connections': leastConnections,
  random: anyPlace,
}

console.log(
  '| workspaces, places | load | | wait of people, p50 | p99 | of batches, p50 | p99 | utilisation | Jain | error of the finish, p50 | p90 |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
for (const scale of scales.filter(({ workspaces }) => workspaces <= most))
  for (const load of [0.9, 1.2]) {
    const workload = createWorkload({ ...scale, load, seed: 2_026 })
    for (const [name, policy] of Object.entries(policies))
      console.log(line(scale, load, name, figuresOf(workload, policy(workload, scale.places), scale)))
  }

function line(
  { workspaces, places }: (typeof scales)[number],
  load: number,
  policy: string,
  { people, batches, utilisation, fairness, error }: Figures,
): string {
  const seconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} s`
  const percent = (value: number) => `${(100 * value).toFixed(0)} %`
  const cells = [
    `${workspaces.toLocaleString('en')}, ${places.toLocaleString('en')}`,
    ...[load, policy, seconds(people.p50), seconds(people.p99), seconds(batches.p50), seconds(batches.p99)],
    ...[percent(utilisation), fairness.toFixed(2), error ? percent(error.p50) : '', error ? percent(error.p90) : ''],
  ]
  return `| ${cells.join(' | ')} |`
}
