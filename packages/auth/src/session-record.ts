import { z } from 'zod';
import type { Viewer } from '@castgraph/kernel/viewer';
import { hashSessionToken } from './session-cookie.ts';
import { viewerClaim } from './viewer-claim.ts';

/** What Redis keeps of a session; PostgreSQL holds the same row, so that a flushed Redis signs nobody out. */
export interface SessionRecord {
  viewer: Viewer;
  /** When the session ends, in Unix seconds. */
  expiresAt: number;
}

/** The part of an ioredis client that sessions need. */
export interface SessionStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, mode: 'EX', seconds: number): Promise<unknown>;
  del(key: string): Promise<unknown>;
}

const sessionRecord = z.object({ viewer: viewerClaim, expiresAt: z.number().int() });

/** The Redis key of a session, by the SHA-256 (hex) of its token. */
export function sessionKey(tokenHash: string): string {
  return `castgraph:session:${tokenHash}`;
}

/**
 * How long a copy is believed before PostgreSQL is asked again: the most by which "last seen" is wrong, and the longest that a session
 * outlives its end when Redis could not be told of it.
 */
const COPY_SECONDS = 900;

/** Keeps a copy of a session for a quarter of an hour, or until it expires. */
export async function writeSession(store: SessionStore, tokenHash: string, record: SessionRecord): Promise<void> {
  const seconds = Math.min(COPY_SECONDS, record.expiresAt - Math.floor(Date.now() / 1000));
  if (seconds > 0) await store.set(sessionKey(tokenHash), JSON.stringify(record), 'EX', seconds);
}

/** The viewer of a session token, with `expiresAt` set; undefined when the session is unknown here or has ended. */
export async function findSessionViewer(store: SessionStore, token: string): Promise<Viewer | undefined> {
  const text = await store.get(sessionKey(hashSessionToken(token)));
  const parsed = text === null ? undefined : sessionRecord.safeParse(parseJson(text));
  if (!parsed?.success || parsed.data.expiresAt <= Date.now() / 1000) return undefined;
  return { ...parsed.data.viewer, expiresAt: parsed.data.expiresAt };
}

/** Ends a session at once. */
export async function deleteSession(store: SessionStore, tokenHash: string): Promise<void> {
  await store.del(sessionKey(tokenHash));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
