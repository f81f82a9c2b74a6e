import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * JSON lines on standard output: a constant event name as `msg` plus fields.
 * Callers pass ids, counts and codes; never a prompt, an e-mail address, a token or a signed URL.
 */
export function createLog(service: string, level = 'info'): Log {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: [
      'authorization',
      'cookie',
      'req.headers',
      '*.authorization',
      '*.cookie',
      '*.password',
      '*.accessToken',
      '*.refreshToken',
    ],
    serializers: { error: pino.stdSerializers.err },
  })
}
