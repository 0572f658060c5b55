import { pino, type DestinationStream, type Logger } from 'pino'
import { plainFields, plainText } from './plainFields.ts'

export type Log = Logger
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * The process's log: JSON lines on stderr, so that stdout stays for what people are told to read. What
 * happened, to which id and why it was refused; never what somebody wrote. `to` is for tests.
 */
export function createLog(
  level: LogLevel,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: plainFields },
      // The formatter has made plain what the serialiser of errors would spell out.
      serializers: { err: (fault: unknown) => fault },
      redact: ['password', 'token', '*.password', '*.token', 'req.headers.cookie'],
      hooks: {
        logMethod(args, method) {
          const plain = args.map((arg: unknown) => (typeof arg === 'string' ? plainText(arg) : arg))
          // Of a fault alone pino would take the message as it is.
          const [first] = plain
          if (first instanceof Error) plain.splice(0, 1, { err: first }, 'fault')
          method.apply(this, plain as typeof args)
        },
      },
    },
    to,
  )
}
