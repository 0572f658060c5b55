import { pino, type Logger } from 'pino'

export type Log = Logger
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The process's log: JSON lines on stderr, so that stdout stays for what people are told to read. */
export function createLog(level: LogLevel): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['password', 'token', '*.password', '*.token', 'req.headers.cookie'],
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
