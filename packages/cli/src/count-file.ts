import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import { makeCidrSet, type CidrSet } from '@castgraph/measurement/cidr-set';
import { DEFAULT_WINDOW, DOWNLOAD_WINDOWS, type DownloadWindow } from '@castgraph/measurement/download-window';
import { parseIp } from '@castgraph/kernel/ip-address';
import { DEFAULT_MAX_PER_IP } from '@castgraph/measurement/ip-limit';
import { LogJudge } from '@castgraph/measurement/log-judge';
import type { CountingOptions, LoggedRequest, RequestOutcome } from '@castgraph/measurement/logged-request';
import { settleLog } from '@castgraph/measurement/settle-log';
import type { CommandIo, CommandOption, ParsedArguments } from './command.ts';
import { readLines } from './read-input.ts';
import { readRequest } from './read-request.ts';
import { Spill } from './spill.ts';
import { networkBucket, readTouch, writeTouch } from './touch-line.ts';
import { UsageError } from './usage-error.ts';

export const COUNTING_OPTIONS: Readonly<Record<string, CommandOption>> = {
  window: { value: DOWNLOAD_WINDOWS.join('|'), help: `how repeated requests become one download (default ${DEFAULT_WINDOW}, UTC)` },
  'max-per-ip': { value: 'N', help: `downloads of one IP in a window beyond which they are implausible (default ${DEFAULT_MAX_PER_IP})` },
  'data-centre-list': {
    value: 'FILE',
    multiple: true,
    help: 'further address ranges of data centres and VPNs, one CIDR or "first,last" a line',
  },
  'include-list': {
    value: 'FILE',
    multiple: true,
    help: 'shared networks (campus, office) that count although on a list or over the limit',
  },
};

export const COUNTING_DETAILS: readonly string[] = [
  `Input: JSON lines {"at","ip","userAgent","method","status","url","range","bytesServed","referrer","episode","sizeBytes",
"id3Bytes","bitrateBps","durationSeconds"}, in any order; all but at (RFC 3339), ip and url may be absent or null. The method
defaults to GET, the status to 200, or 206 with a range. A missing user agent is a blank one.`,
  `Rules (IAB Podcast Technical Measurement Guidelines 2.3). The causes, in the order in which they are tried:
  method       not a GET
  status       neither 200 nor 206
  probe        the two-byte probe bytes=0-1
  range        an invalid Range header, unless the status is 200, which makes it a plain GET
  watch        a watch's automatic copy
  bot          a bot, a library of the bot category, a blank user agent
  data-centre  a data centre's or VPN's address (iCloud Private Relay is people and counts)
  threshold    the listener never got the ID3 header and 60 s of audio within the window, or, where the episode is shorter or
               its bitrate unknown, the whole file
  duplicate    another request of the same download is the counted one
  implausible  a download of an IP beyond --max-per-ip in the UTC day, or in 24 h from its first download under rolling windows`,
  `Bytes are those served where the log has them, else those requested, each counted once per listener and window. The request
that completes the needed bytes is the counted one; earlier and later ones of that window are duplicates. An id3Bytes that is
absent beside a known bitrate is 0. Where neither size nor bitrate is known, as under a prefix, the first request counts.
A listener is an IP (IPv6: its /64) and a user agent. Without "episode", the destination of the URL behind its measurement
prefixes stands for the episode, unless other lines give that URL together with one episode.`,
  `A log may be longer than memory holds: what waits to be counted lies in a temporary file (TMPDIR) of about the log's own size, which
has no name, is encrypted, and ends with the command.`,
];

/** Rejected requests that are handed on together. */
const REJECTED_AT_ONCE = 4_096;

/**
 * Counts the requests of a file by the options of the command line. The outcomes come in parts: first requests that are rejected by
 * themselves, in the order of the lines, then all others network by network, because the rules look at the requests of one
 * network together and at no others'. Memory is that of the largest part, a few networks, and of what the lines say of
 * episodes, however long the file is and in whatever order its lines come. Throws BAD_INPUT with the line that is wrong.
 */
export async function* countFile(args: ParsedArguments, io: CommandIo): AsyncGenerator<readonly RequestOutcome[]> {
  const options = await readOptions(args, io);
  const judge = new LogJudge(options);
  const spill = new Spill();
  try {
    let rejected: RequestOutcome[] = [];
    let line = 0;
    for await (const text of readLines(args.positionals[0]!, io)) {
      line++;
      if (text.trim() === '') continue;
      const judged = judgeLine(judge, readRequest(text, line), line);
      if (judged.cause === null) await spill.add(networkBucket(judged.touch), writeTouch(judged.touch));
      else if (rejected.push({ line, counted: false, cause: judged.cause, download: null }) >= REJECTED_AT_ONCE) {
        yield rejected;
        rejected = [];
      }
    }
    yield rejected;
    for (const bucket of spill.buckets()) {
      const lines = await spill.take(bucket);
      yield settleLog(lines.values().map(readTouch), judge.episodes, options);
    }
  } finally {
    await spill.close();
  }
}

async function readOptions(args: ParsedArguments, io: CommandIo): Promise<CountingOptions> {
  const includeList = await readList(args.all('include-list'), io);
  const hosting = await readList(args.all('data-centre-list'), io);
  return {
    window: readWindow(args.text('window')),
    maxPerIp: readLimit(args.text('max-per-ip')),
    lists: hosting ? { hosting } : {},
    ...(includeList ? { isIncluded: (ip: string) => isOnList(includeList, ip) } : {}),
  };
}

function judgeLine(judge: LogJudge, request: LoggedRequest, line: number): ReturnType<LogJudge['judge']> {
  try {
    return judge.judge(request, line);
  } catch (error) {
    throw isCastgraphError(error) ? badInput(`Line ${line}: ${error.message}`, { ...error.place, line }) : error;
  }
}

function readWindow(text: string | undefined): DownloadWindow {
  const window = DOWNLOAD_WINDOWS.find((known) => known === (text ?? DEFAULT_WINDOW));
  if (!window) throw new UsageError(`--window is one of ${DOWNLOAD_WINDOWS.join(', ')}, not ${text}`);
  return window;
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MAX_PER_IP;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--max-per-ip is a whole number from 0 on, not ${text}`);
  return Number(text);
}

async function readList(files: readonly string[], io: CommandIo): Promise<CidrSet | null> {
  const lines: string[] = [];
  for (const file of files) {
    const own: string[] = [];
    for await (const text of readLines(file, io)) own.push(text);
    try {
      makeCidrSet(own);
    } catch (error) {
      throw isCastgraphError(error) ? badInput(`${file}, line ${error.place?.line}: ${error.message}`) : error;
    }
    for (const text of own) lines.push(text);
  }
  return files.length > 0 ? makeCidrSet(lines) : null;
}

function isOnList(list: CidrSet, ip: string): boolean {
  const address = parseIp(ip);
  return address !== null && list.has(address);
}
