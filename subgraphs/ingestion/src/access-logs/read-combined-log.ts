import { faulty, readCount, readField, type ReadLine, type ReadLogLine } from './log-row.ts';
import { readLogTime } from './log-time.ts';

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"`;
const LINE = new RegExp(String.raw`^(\S+) \S+ [^\[]*\[([^\]]{1,64})\] ${QUOTED} (\d{3}|-) (\d+|-)(?: ${QUOTED} ${QUOTED})?(.*)$`, 's');
/** What syslog puts before a line, as Fastly's log streaming does: `<134>2026-11-28T10:00:00Z cache-lhr7380 audio[12345]: `. */
const SYSLOG = /^<\d{1,3}>(?:1 )?\d{4}-\d{2}-\d{2}T\S+ \S+ [^\s:]+: ?/;
const REQUEST = /^([A-Z]{1,16}) (\S+)(?: HTTP\/[\d.]+)?$/;
const RANGE = /(?:^|[\s"])(bytes=[\d,\s-]*\d[\d,-]*|bytes=\d+-)/i;

/** Without what syslog put before it. */
export function withoutSyslog(line: string): string {
  return line.startsWith('<') ? line.replace(SYSLOG, '') : line;
}

/** True for a line of the common log format or what begins like it. */
export function isCombinedLine(line: string): boolean {
  return LINE.test(withoutSyslog(line));
}

/**
 * Reads NGINX's and Apache's combined format, and Fastly's of the same shape: address, time, request, status, bytes of the
 * body, referrer and user agent (both may be missing: common format). Further columns may follow; a Range header is found
 * among them (`"$http_range"`). The format knows no host.
 */
export function openCombinedLog(): ReadLogLine {
  // Lines of one second follow one another.
  let [lastTime, lastAt] = ['', null as number | null];
  return (line): ReadLine => {
    const match = LINE.exec(withoutSyslog(line));
    if (!match) return faulty('UNREADABLE', 'This is no line of the combined log format');
    const [, ip, time, request, status, bytes, referrer, userAgent, rest] = match;
    if (time !== lastTime) [lastTime, lastAt] = [time!, readLogTime(time!)];
    if (lastAt === null) return faulty('NO_TIME', `Not a time: ${time}`, 'time');
    const asked = REQUEST.exec(unescape(request!));
    if (!asked) return faulty('NO_REQUEST', 'The request is not of the form METHOD target HTTP/version', 'request');
    return {
      fault: null,
      row: {
        at: lastAt,
        ip: ip!,
        method: asked[1]!,
        status: readCount(status),
        host: null,
        target: asked[2]!,
        range: RANGE.exec(rest!)?.[1]?.trim() ?? null,
        bytes: readCount(bytes),
        referrer: readField(unescape(referrer ?? '')),
        userAgent: readField(unescape(userAgent ?? '')) ?? '',
        requestId: null,
      },
    };
  };
}

/** `\x22` and `\"` as NGINX and Apache write what would end the column. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  const bytes = text.replaceAll(/(?:\\x[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll(String.raw`\x`, ''), 'hex').toString());
  return bytes.replaceAll(/\\(["\\])/g, '$1');
}
