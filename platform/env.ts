export type Env = Readonly<Record<string, string | undefined>>

/** Raised once with every fault of a configuration, so that an operator mends them in one go. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
  readonly faults: string[]
  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.join('\n- ')}`,
    )
    this.faults = faults
  }
}

export interface EnvReader {
  /** A required text. */
  text(name: string): string
  /** A text with a default. */
  optional<T extends string | undefined>(name: string, fallback: T): string | T
  /** A whole number within bounds, both included. */
  integer(name: string, fallback: number, bounds: { min: number; max: number }): number
  /** A TCP port; 0 asks the system for a free one. */
  port(name: string, fallback: number): number
  /** An absolute URL without a trailing slash. */
  url<T extends string | undefined>(name: string, fallback: T): string | T
  /** A secret of at least 32 characters. There is no default. */
  secret(name: string): string
  /** A required text that `read` makes something of, or throws. */
  parsed<T>(name: string, read: (text: string) => T, expected: string): T
  /** One of several words. */
  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T
  /** `name=value` pairs separated by commas. */
  pairs(name: string): Record<string, string>
  /** Adds a fault that only the service itself can see. */
  fault(text: string): void
}

/**
 * Reads a configuration from `env` in one pass and reports all faults together.
 * Values that are wrong are replaced by their defaults only until the end of the pass: then it throws.
 *
 * @throws ConfigurationError
 */
export function readEnv<T>(env: Env, read: (reader: EnvReader) => T): T {
  const faults: string[] = []
  const value = (name: string) => {
    const text = env[name]?.trim()
    return text === '' ? undefined : text
  }
  const fault = <F>(text: string, instead: F): F => {
    faults.push(text)
    return instead
  }

  const reader: EnvReader = {
    text: (name) => value(name) ?? fault(`${name} must be set.`, ''),
    optional: (name, fallback) => value(name) ?? fallback,
    integer(name, fallback, { min, max }) {
      const text = value(name)
      if (text === undefined) return fallback
      const number = Number(text)
      if (/^-?\d+$/.test(text) && number >= min && number <= max) return number
      return fault(`${name} must be a whole number from ${min} to ${max}.`, fallback)
    },
    port: (name, fallback) => reader.integer(name, fallback, { min: 0, max: 65_535 }),
    url(name, fallback) {
      const text = value(name)
      if (text === undefined) return fallback
      if (URL.canParse(text)) return text.replace(/\/+$/, '')
      return fault(`${name} must be an absolute URL.`, fallback)
    },
    secret(name) {
      const text = value(name)
      if (text === undefined) return fault(`${name} must be set to a secret of at least 32 characters.`, '')
      return text.length >= 32 ? text : fault(`${name} is too short: at least 32 characters.`, '')
    },
    parsed<T>(name: string, read: (text: string) => T, expected: string) {
      try {
        return read(value(name) ?? '')
      } catch {
        return fault(`${name} must be ${expected}.`, undefined as T)
      }
    },
    oneOf(name, choices, fallback) {
      const text = value(name)
      if (text === undefined) return fallback
      return (
        choices.find((choice) => choice === text) ?? fault(`${name} must be one of ${choices.join(', ')}.`, fallback)
      )
    },
    pairs(name) {
      const pairs: Record<string, string> = {}
      for (const pair of value(name)?.split(',') ?? []) {
        const [key, ...rest] = pair.split('=')
        const text = rest.join('=').trim()
        if (key?.trim() && text) pairs[key.trim()] = text
        else faults.push(`${name} must be a list of name=value separated by commas.`)
      }
      return pairs
    },
    fault: (text) => void faults.push(text),
  }

  const config = read(reader)
  if (faults.length > 0) throw new ConfigurationError(faults)
  return config
}
