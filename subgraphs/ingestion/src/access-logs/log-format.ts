import { openCombinedLog, isCombinedLine, withoutSyslog } from './read-combined-log.ts';
import { openJsonLog, type JsonField } from './read-json-log.ts';
import { openW3cLog } from './read-w3c-log.ts';
import type { ReadLogLine } from './log-row.ts';

/** As senders name them: `?format=`. Fastly's is JSON or combined, which its lines tell. */
export const LOG_FORMATS = ['cloudfront', 'fastly', 'nginx', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

const CLOUDFRONT_LINE = /^\d{4}-\d{2}-\d{2}\t\d{2}:\d{2}:\d{2}\t/;

/** The format that a line shows; null when it shows none. */
export function guessLogFormat(line: string): LogFormat | null {
  if (/^#(?:Version|Fields):/i.test(line) || CLOUDFRONT_LINE.test(line)) return 'cloudfront';
  const content = withoutSyslog(line);
  const isJson = content.trimStart().startsWith('{');
  if (!isJson && !isCombinedLine(content)) return null;
  if (content !== line) return 'fastly';
  return isJson ? 'json' : 'nginx';
}

/** A reader of the format. */
export function openLogFormat(format: LogFormat, fields: ReadonlyMap<JsonField, string>): ReadLogLine {
  if (format === 'cloudfront') return openW3cLog();
  if (format === 'json') return openJsonLog(fields);
  if (format === 'nginx') return openCombinedLog();
  const [json, combined] = [openJsonLog(fields), openCombinedLog()];
  return (line) => (withoutSyslog(line).trimStart().startsWith('{') ? json(line) : combined(line));
}
