import { stripVTControlCharacters, styleText } from 'node:util'

const SHOWN = ['warn', 'error', 'fatal']
const WIDTH = 11

/** One line for the console: when, about what, and what there is to say. */
export const statusLine = (about: string, text: string, at = new Date()): string =>
  `${styleText('dim', clock(at))}  ${about.padEnd(WIDTH)} ${text}`

/**
 * A child's JSON log line as a person reads it: event name and plain fields, from `warn` on. Undefined for anything
 * else, which only the log file keeps.
 */
export function consoleLine(process: string, line: string): string | undefined {
  const entry = parse(line)
  if (!entry) return undefined
  const { level, time, msg, service: _service, ...fields } = entry
  if (typeof level !== 'string' || !SHOWN.includes(level)) return undefined

  const colour = level === 'warn' ? 'yellow' : 'red'
  const details = Object.entries(fields).map(([name, value]) => `${name}=${brief(value)}`)
  const at = typeof time === 'string' ? new Date(time) : new Date()
  return statusLine(process, [styleText(colour, level), msg, ...details].join(' '), at)
}

/** In the local time zone, `19:02:11`. */
const clock = (at: Date) => at.toTimeString().slice(0, 8)

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** Errors by their message; the log file has the stack. */
function brief(value: unknown): string {
  if (typeof value === 'string') return value
  const message = (value as { message?: unknown } | null)?.message
  return typeof message === 'string' ? message : JSON.stringify(value)
}

/** The line of a process's last words that says what was wrong: the error's own, not its stack. */
export function tellingLine(lines: string[]): string | undefined {
  const plain = lines.map((line) => stripVTControlCharacters(line).trim()).filter((line) => line !== '')
  return plain.find((line) => /error\b.*:/i.test(line)) ?? plain[0]
}
