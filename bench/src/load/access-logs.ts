import { AGENTS } from './audio-requests.ts';

/** A kind of access log: what stands before its lines, and the nth of them. */
export interface AccessLog {
  /** As `?format=` names it. */
  format: 'nginx' | 'cloudfront';
  head: string;
  line: (n: number) => string;
}

const EPISODES = 2_000;
/** Requests of one listener for one episode, one after the other. */
const PIECES = 4;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const CLOUD_FRONT_FIELDS =
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) ' +
  'x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for';

interface Request {
  ip: string;
  at: Date;
  path: string;
  bytes: number;
  agent: string;
}

/** Logs of a crowd: listeners ask for one episode in four pieces each, a fifth of them has IPv6, a hundred requests come every second. */
export function makeAccessLogs(host: string, from: Date): AccessLog[] {
  return [
    { format: 'nginx', head: '', line: (n) => nginxLine(readRequest(n, from)) },
    {
      format: 'cloudfront',
      head: `#Version: 1.0\n#Fields: ${CLOUD_FRONT_FIELDS}\n`,
      line: (n) => cloudFrontLine(readRequest(n, from), host, n),
    },
  ];
}

function readRequest(n: number, from: Date): Request {
  const listener = Math.floor(n / PIECES);
  const [a, b, c] = [(listener >> 16) & 127, (listener >> 8) & 255, listener & 255];
  const episode = listener % EPISODES;
  return {
    ip: listener % 5 === 0 ? `2003:c0:${(listener >> 8).toString(16)}:${c.toString(16)}::1` : `81.${a}.${b}.${c}`,
    at: new Date(from.getTime() + n * 10),
    path: `/shows/${episode % 40}/episode-${episode}.mp3`,
    bytes: 500_000 + (n % PIECES) * 4_000_000,
    agent: AGENTS[listener % AGENTS.length]!,
  };
}

function nginxLine({ ip, at, path, bytes, agent }: Request): string {
  const text = at.toISOString();
  const time = `${text.slice(8, 10)}/${MONTHS[at.getUTCMonth()]}/${text.slice(0, 4)}:${text.slice(11, 19)} +0000`;
  return `${ip} - - [${time}] "GET ${path} HTTP/1.1" 206 ${bytes} "-" "${agent}"\n`;
}

function cloudFrontLine({ ip, at, path, bytes, agent }: Request, host: string, n: number): string {
  const [day, time] = at.toISOString().split(/[T.]/) as [string, string];
  const id = Buffer.from(`request ${n}`.padEnd(39, '=')).toString('base64url');
  return (
    `${day}\t${time}\tFRA56-P4\t${bytes}\t${ip}\tGET\td111111abcdef8.cloudfront.net\t${path}\t206\t-\t${encodeURIComponent(agent)}\t-\t-\t` +
    `Hit\t${id}\t${host}\thttps\t312\t0.204\t-\n`
  );
}
