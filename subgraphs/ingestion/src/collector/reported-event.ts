import { z } from 'zod';
import { deterministicId } from '@castgraph/kernel/ids';
import { episodeKeyById, episodeKeyByGuid } from '@castgraph/measurement/episode-key';
import { parseIp } from '@castgraph/kernel/ip-address';
import { audioKey } from './audio-key.ts';
import { cleanHeader, referrerHost } from './clean-text.ts';
import { judgeTime, type RowFault } from './judge-time.ts';
import type { ListenerDescription, ListenerEvent } from './listener-event.ts';

const LONGEST_LISTENING_SECONDS = 7 * 86_400;
const CONTROL = /\p{Cc}/u;

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !CONTROL.test(value) && value.isWellFormed(), { error: 'must be text without control characters' });

const common = {
  /** The sender's own name of the event: two with one id and one instant are one event. */
  id: text(200).optional(),
  at: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 date and time with its offset' }),
  ip: z.string().refine((value) => !value.includes(',') && parseIp(value) !== null, { error: 'must be one IP address' }),
  userAgent: z.string().max(8_192).default(''),
  referrer: z.string().max(8_192).nullish(),
  url: text(8_192).optional(),
  episodeId: z.uuid().toLowerCase().optional(),
  podcastId: z.uuid().toLowerCase().optional(),
  guid: text(1_000).optional(),
};

const reportedEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('download'),
    ...common,
    method: z
      .string()
      .regex(/^[A-Z]{1,16}$/, { error: 'must be an HTTP method' })
      .default('GET'),
    status: z.int().min(100).max(599).nullish(),
    range: z.string().max(1_024).nullish(),
    bytesServed: z.int().min(0).nullish(),
  }),
  z.strictObject({ kind: z.literal('stream'), ...common, listenedSeconds: z.number().min(0).max(LONGEST_LISTENING_SECONDS) }),
  z.strictObject({ kind: z.literal('play'), ...common, position: z.literal([0, 25, 50, 75, 100]) }),
]);

/** An event as a sender of `POST /v1/events` writes it. */
export type ReportedEvent = z.infer<typeof reportedEvent>;

export interface ReadContext {
  organizationId: string;
  /** Unix milliseconds. */
  now: number;
  describe: (ip: string, userAgent: string) => ListenerDescription;
}

export type ReadRow<T> = { fault: RowFault } | { fault: null; event: T };

/**
 * Reads one event of a batch. The id of what it becomes follows from the sender's own id, or else from all that was sent but
 * the address, which stands in it as its keyed hash: a retry is the same event. Its episode is named by a URL, an id, or a
 * podcast and a GUID; that of another organization's is an episode that the own one does not have.
 */
export function readReportedEvent(raw: unknown, { organizationId, now, describe }: ReadContext): ReadRow<ListenerEvent> {
  const parsed = reportedEvent.safeParse(raw);
  if (!parsed.success) return { fault: toFault(parsed.error.issues[0]!, raw) };
  const given = parsed.data;
  const at = Date.parse(given.at);
  const urlKey = readEpisodeKey(given);
  const fault =
    judgeTime(at, now, 'at') ??
    (urlKey === null
      ? { code: 'NO_EPISODE', message: 'Name the episode by exactly one of: url; episodeId; podcastId and guid', field: 'url' }
      : null);
  if (fault || urlKey === null) return { fault: fault! };
  const userAgent = cleanHeader(given.userAgent);
  const row = {
    organization_id: organizationId,
    at: new Date(at),
    source: 'event' as const,
    url_key: urlKey,
    referrer_host: referrerHost(given.referrer),
    user_agent: userAgent,
    ...describe(given.ip, userAgent),
    ...readMeasure(given),
  };
  return { fault: null, event: { event_id: deterministicId(at, seedOf(row, given.id)), ...row } };
}

type Measure = Pick<ListenerEvent, 'kind' | 'method' | 'status' | 'range_spec' | 'bytes_served' | 'listened_seconds' | 'play_percent'>;

function readMeasure(given: ReportedEvent): Measure {
  // Not a method of HTTP, so that whatever counts requests and forgets to look at the kind counts none of these. // C34
  const none = { method: 'REPORT', status: null, range_spec: null, bytes_served: null, listened_seconds: null, play_percent: null };
  if (given.kind === 'stream') return { ...none, kind: 'stream', listened_seconds: Math.floor(given.listenedSeconds) };
  if (given.kind === 'play') return { ...none, kind: 'play', play_percent: given.position };
  const range = given.range ? cleanHeader(given.range) : null;
  return {
    ...none,
    kind: 'request',
    method: given.method,
    status: given.status ?? (range === null ? 200 : 206),
    range_spec: range,
    bytes_served: given.bytesServed ?? null,
  };
}

function readEpisodeKey({ url, episodeId, podcastId, guid }: ReportedEvent): string | null {
  if ([url, episodeId, podcastId ?? guid].filter((name) => name !== undefined).length !== 1) return null;
  if (url !== undefined) return audioKey(url);
  if (episodeId !== undefined) return episodeKeyById(episodeId);
  return podcastId === undefined || guid === undefined ? null : episodeKeyByGuid(podcastId, guid);
}

function seedOf(row: Omit<ListenerEvent, 'event_id'>, id: string | undefined): string {
  if (id !== undefined) return JSON.stringify(['event', row.organization_id, id]);
  const { kind, method, status, url_key, range_spec, bytes_served, referrer_host, user_agent, listened_seconds, play_percent } = row;
  const listener = Buffer.from(row.listener_key).toString('base64');
  const fields = [kind, method, status, url_key, range_spec, bytes_served, referrer_host, user_agent, listened_seconds, play_percent];
  return JSON.stringify(['event', row.organization_id, listener, ...fields]);
}

function toFault(issue: z.core.$ZodIssue, raw: unknown): RowFault {
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0]!.slice(0, 100).toWellFormed();
    return { code: 'UNKNOWN_FIELD', message: `There is no such field of this kind of event`, field };
  }
  const field = issue.path.join('.') || undefined;
  const isMissing = field !== undefined && typeof raw === 'object' && raw !== null && !Object.hasOwn(raw, field);
  if (isMissing) return { code: 'MISSING', message: `It is missing`, field };
  return { code: 'INVALID', message: issue.message, ...(field === undefined ? {} : { field }) };
}
