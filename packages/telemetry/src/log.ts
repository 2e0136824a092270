import { pino, type Logger } from 'pino';
import { redact, redactText } from './redact.ts';
import { currentTrace } from './trace-context.ts';

export type Log = Logger;
export type LogLevel = 'ERROR' | 'WARN' | 'INFO' | 'DEBUG';

/** Where log lines go instead of stdout; tests collect them. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * Opens the log of a process: one JSON object a line on stdout with `level` (ERROR, WARN, INFO, DEBUG), `time` (RFC 3339),
 * `service`, `msg` and, inside a request or a job, `trace_id` and `span_id`. Secrets and personal data never reach a line,
 * whichever field or sentence they stand in.
 */
export function openLog(service: string, options: { level?: string; target?: LogTarget } = {}): Log {
  const level = (options.level ?? process.env['LOG_LEVEL'] ?? 'INFO').toLowerCase();
  const settings = {
    level: ['error', 'warn', 'info', 'debug'].includes(level) ? level : 'info',
    base: { service },
    messageKey: 'msg',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    mixin: traceFields,
    serializers: { err: (value: unknown) => value },
    formatters: {
      level: (label: string) => ({ level: label === 'fatal' ? 'ERROR' : label.toUpperCase() }),
      log: (fields: object) => redact(fields) as Record<string, unknown>,
    },
    hooks: { logMethod: redactArguments },
  };
  const log = options.target ? pino(settings, options.target) : pino(settings);
  return redactingChildren(log);
}

function traceFields(): object {
  const trace = currentTrace();
  return trace === undefined ? {} : { trace_id: trace.traceId, span_id: trace.spanId };
}

function redactArguments(this: Logger, args: unknown[], method: (...rest: never[]) => void): void {
  const clean = args.map((arg, index) => (typeof arg === 'string' ? redactText(arg) : index === 0 ? arg : redact(arg)));
  (method as (...rest: unknown[]) => void).apply(this, clean);
}

/** pino writes a child's bindings without asking any formatter, so they are cleaned where the child is made. */
function redactingChildren(log: Log): Log {
  const child = log.child;
  log.child = function cleanChild(this: Log, bindings: object, options?: object) {
    return child.call(this, redact(bindings) as Record<string, unknown>, options as never);
  } as Log['child'];
  return log;
}
