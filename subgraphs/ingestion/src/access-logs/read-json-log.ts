import { faulty, readCount, type LogRow, type ReadLine, type ReadLogLine } from './log-row.ts';
import { readLogTime, readUnixTime } from './log-time.ts';
import { withoutSyslog } from './read-combined-log.ts';

/** What a row of JSON may tell. `date` and `time` may stand apart, and `request` hold a whole request line. */
export const JSON_FIELDS = 'at date ip method host url query request status bytes userAgent referrer range requestId'.split(
  ' ',
) as JsonField[];
export type JsonField = Exclude<keyof LogRow, 'target'> | 'url' | 'query' | 'request' | 'date';

/**
 * Names seen in the wild, the likelier first, in lower case and without anything but letters and digits: Fastly's and
 * Cloudflare's defaults, CloudFront's JSON, NGINX variables, Caddy, this product's own.
 */
const NAMES: Readonly<Record<JsonField, string>> = {
  at: 'at timestamp time ts datetime timeiso8601 timelocal edgestarttimestamp starttime timestampms msec eventtime requesttimestamp',
  date: 'date',
  ip: 'ip clientip cip remoteaddr remoteip remotehost clientaddress clientaddr srcip sourceip client fastlyclientip',
  method: 'method requestmethod csmethod httpmethod clientrequestmethod verb',
  host: 'host requesthost xhostheader httphost clientrequesthost hostheader cshost servername domain vhost',
  url: 'url requesturl requesturi uri path csuristem clientrequesturi clientrequestpath requestpath originaluri',
  query: 'query csuriquery querystring args requestquery',
  request: 'request requestline httprequest',
  status: 'status statuscode responsestatus scstatus edgeresponsestatus respstatus httpstatus responsecode',
  bytes:
    'bytesserved bytes bytessent bodybytessent responsebodysize responsebodybytes respbodybytes edgeresponsebytes scbytes responsesize size',
  userAgent: 'useragent requestuseragent csuseragent httpuseragent clientrequestuseragent agent ua',
  referrer: 'referrer referer requestreferer requestreferrer csreferer httpreferer clientrequestreferer',
  range: 'range requestrange httprange csrange rangeheader',
  requestId: 'requestid xedgerequestid rayid xrequestid',
};
const GUESSES = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split(' ').map((name, rank) => [name, { field: field as JsonField, rank }] as const),
  ),
);
const REQUEST = /^([A-Z]{1,16}) (\S+)(?: HTTP\/[\d.]+)?$/;
const KEYS_REMEMBERED = 1_000;

/**
 * Reads a log of one JSON object a line. Which key is which is guessed from the names that CDNs use.
 * @param given keys named by the sender, by what they hold: `at` → `start_time`
 */
export function openJsonLog(given: ReadonlyMap<JsonField, string> = new Map()): ReadLogLine {
  const guesses = new Map<string, { field: JsonField; rank: number } | null>();
  for (const [field, key] of given) guesses.set(key, { field, rank: -1 });
  const guess = (key: string) => {
    let known = guesses.get(key);
    if (known === undefined) {
      known = GUESSES.get(key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) ?? null;
      if (known && given.has(known.field)) known = null;
      if (guesses.size < KEYS_REMEMBERED) guesses.set(key, known);
    }
    return known;
  };
  return (line) => {
    const object = parseObject(withoutSyslog(line));
    if (object === null) return faulty('NOT_JSON', 'The line is not a JSON object');
    const ranks: Partial<Record<JsonField, number>> = {};
    const fields: Partial<Record<JsonField, string>> = {};
    for (const [key, value] of Object.entries(object)) {
      const known = typeof value === 'string' || typeof value === 'number' ? guess(key) : null;
      if (known === null || (ranks[known.field] ?? Number.POSITIVE_INFINITY) <= known.rank) continue;
      const text = String(value);
      if (text === '' || text === '-') continue;
      ranks[known.field] = known.rank;
      fields[known.field] = text;
    }
    return readFields(fields);
  };
}

function readFields(fields: Partial<Record<JsonField, string>>): ReadLine {
  const at = readAt(fields);
  if (at === null) return faulty('NO_TIME', 'No field of the row holds its instant', 'at');
  const asked = fields.request === undefined ? null : REQUEST.exec(fields.request);
  const url = fields.url ?? asked?.[2];
  if (url === undefined) return faulty('NO_REQUEST', 'No field of the row holds the URL or path that was asked for', 'url');
  const target = fields.query === undefined || url.includes('?') ? url : `${url}?${fields.query.replace(/^\?/, '')}`;
  return {
    fault: null,
    row: {
      at,
      ip: fields.ip ?? '',
      method: fields.method ?? asked?.[1] ?? 'GET',
      status: readCount(fields.status),
      host: fields.host ?? null,
      target,
      range: fields.range ?? null,
      bytes: readCount(fields.bytes),
      referrer: fields.referrer ?? null,
      userAgent: fields.userAgent ?? '',
      requestId: fields.requestId ?? null,
    },
  };
}

function readAt({ at, date }: Partial<Record<JsonField, string>>): number | null {
  if (at !== undefined && date !== undefined && /^\d{2}:\d{2}/.test(at)) return readLogTime(`${date}T${at}`);
  const text = at ?? date;
  if (text === undefined) return null;
  // Written as a float or with an exponent, as JSON numbers may be.
  return readLogTime(text) ?? (/^[\d.]+e\+\d+$/i.test(text) ? readUnixTime(Number(text)) : null);
}

function parseObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
