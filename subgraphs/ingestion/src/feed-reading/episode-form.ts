import { createHash } from 'node:crypto';
import type { FeedEpisode } from '@castgraph/feeds/feed-record';
import { normalizeAudioUrl } from '@castgraph/measurement/audio-url';
import { UNTITLED } from '../episodes/data-quality.ts';
import { audioHosts } from '../audio-hosts.ts';

/** An episode as it is to be stored. Instants are RFC 3339. */
export interface EpisodeForm {
  guid: string;
  title: string;
  publishedAt: string | null;
  durationSeconds: number | null;
  audioUrl: string | null;
  audioUrlKey: string | null;
  sizeBytes: number | null;
  mimeType: string | null;
  season: number | null;
  number: number | null;
  showNotes: string | null;
  metadata: Record<string, unknown>;
  /** SHA-256 of everything above, hex. */
  contentHash: string;
  /** Keys of every address its audio can be asked by, alternatives included. */
  urlKeys: string[];
  /** Hosts of these addresses, every hop of them. */
  hosts: string[];
}

/** B-trees hold keys of at most some 2,700 bytes; longer ones stand as their hash, or are no keys. */
const MAX_KEY_BYTES = 2_000;
const MAX_POSTGRES_INT = 2_147_483_647;

/**
 * Makes the row of an item; null when neither a GUID nor anything that stands for one was found (C25).
 * @param ownHost the host of PUBLIC_URL: our own prefix in an enclosure is no host to send anybody to
 */
export function formEpisode(item: FeedEpisode, ownHost: string): EpisodeForm | null {
  if (item.guid === null) return null;
  const audio =
    item.enclosures.find(({ url, type }) => url !== null && /^(audio|video)\//i.test(type ?? '')) ??
    item.enclosures.find(({ url, type }) => url !== null && !/^(?:image|text)\//i.test(type ?? ''));
  const addresses = [
    ...item.enclosures.flatMap(({ url }) => url ?? []),
    ...item.alternateEnclosures.flatMap(({ sources }) => sources.map(({ url }) => url)),
  ].filter(isHttp);
  const fields = {
    guid: guidKey(item.guid),
    title: item.title ?? UNTITLED,
    publishedAt: item.publishedAt,
    durationSeconds: whole(item.durationSeconds),
    audioUrl: audio?.url ?? null,
    audioUrlKey: audio?.url && isHttp(audio.url) ? keyOf(audio.url) : null,
    sizeBytes: audio?.lengthBytes ?? null,
    mimeType: audio?.type ?? null,
    season: whole(item.season),
    number: item.episode,
    showNotes: item.showNotes,
    metadata: readMetadata(item),
  };
  const stored = JSON.parse(toJson(fields)) as typeof fields;
  return {
    ...stored,
    contentHash: createHash('sha256').update(JSON.stringify(stored)).digest('hex'),
    urlKeys: [...new Set(addresses.flatMap((url) => keyOf(url) ?? []))],
    hosts: [...new Set(addresses.flatMap((url) => foreignHosts(url, ownHost)))],
  };
}

/** JSON that PostgreSQL takes: without NUL and halves of characters. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? clean(part) : part));
}

function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** What else the feed says about it, without what it does not say. */
function readMetadata(item: FeedEpisode): Record<string, unknown> {
  const {
    guid: _guid,
    title: _title,
    publishedAt: _at,
    durationSeconds: _seconds,
    season: _season,
    episode: _episode,
    showNotes: _notes,
    line: _line,
    ...rest
  } = item;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
}

/** A GUID as it is stored. */
export function guidKey(guid: string): string {
  if (Buffer.byteLength(guid) > MAX_KEY_BYTES) return `sha256:${createHash('sha256').update(guid).digest('hex')}`;
  return clean(guid);
}

function keyOf(url: string): string | null {
  const key = normalizeAudioUrl(url);
  return Buffer.byteLength(key) <= MAX_KEY_BYTES ? key : null;
}

function foreignHosts(url: string, ownHost: string): string[] {
  try {
    return audioHosts(url).filter((host) => host !== `${ownHost}/`);
  } catch {
    return [];
  }
}

function isHttp(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function whole(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && Math.abs(value) < MAX_POSTGRES_INT ? Math.round(value) : null;
}
