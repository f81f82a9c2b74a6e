import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { consoleLine, statusLine, tellingLine } from './console-lines.ts'
import type { ProcessName, ProcessPlan } from './launch-plan.ts'
import { openLogFile } from './log-file.ts'
import { type ProcessEnd, type SupervisedProcess, supervise } from './supervise.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * Who is asked to stop when, and after how many milliseconds they are killed: 4.5 s together. The gateway goes first so
 * that nobody is answered by half a platform, the database last.
 */
const stopStages = ['gateway', 'services', 'outside'] as const
const graces = { gateway: 1_000, services: 2_500, outside: 1_000 }
const stageOf: Record<ProcessName, (typeof stopStages)[number]> = {
  gateway: 'gateway',
  worker: 'services',
  generation: 'services',
  billing: 'services',
  users: 'services',
  mongo: 'outside',
  mail: 'outside',
  stripe: 'outside',
}

export interface ProcessGroup extends AsyncDisposable {
  processes: ReadonlyMap<ProcessName, SupervisedProcess>
  start(plan: ProcessPlan): void
  /** Resolves with the last words of a process that would fail the same way if it were started again. */
  failure: Promise<Error>
}

/** Supervised processes with a log file each; `report` gets what a person should see of them. */
export function openProcessGroup(logDir: string, report: (line: string) => void): ProcessGroup {
  mkdirSync(logDir, { recursive: true })
  const processes = new Map<ProcessName, SupervisedProcess>()
  const logs = new DisposableStack()
  const failure = Promise.withResolvers<Error>()

  return {
    processes,
    failure: failure.promise,
    start({ name, main, env }) {
      const log = logs.use(openLogFile(join(logDir, `${name}.log`)))
      let complaints: string[] = []
      const process = supervise({
        main: join(root, main),
        env,
        onLine(line, from) {
          log.write(line)
          if (from === 'stderr') complaints.push(line)
          const shown = consoleLine(name, line)
          if (shown !== undefined) report(shown)
        },
        onEnd(end) {
          report(statusLine(name, describe(end, tellingLine(complaints))))
          if (end.restartIn === undefined) failure.resolve(new Error(`${name}: ${complaints.join('\n')}`))
          complaints = []
        },
      })
      processes.set(name, process)
    },
    async [Symbol.asyncDispose]() {
      for (const stage of stopStages) {
        const ending = [...processes].filter(([name]) => stageOf[name] === stage)
        await Promise.all(ending.map(([, process]) => process.stop(graces[stage])))
      }
      logs.dispose()
    },
  }
}

function describe({ code, signal, restartIn }: ProcessEnd, reason: string | undefined): string {
  const how = `${signal ? `was killed by ${signal}` : `ended with code ${code}`}${reason ? ` (${reason})` : ''}`
  return restartIn === undefined ? how : `${how}; starting again in ${restartIn / 1_000} s`
}
