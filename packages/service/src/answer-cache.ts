import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { Redis } from 'ioredis';
import { gauge } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import type { Log } from '@castgraph/telemetry/log';

/** Which answer it is. Two questions with the same parts get the same answer. */
export interface AnswerKey {
  /** Whose answer: part of every key, so that none can reach another organization. */
  organizationId: string;
  question: string;
  /** Everything that the answer depends on, as JSON: parameters, settings, the version of the figures. */
  parts: unknown;
}

/** Answers to questions that cost the database something, kept in Redis for a while. It may forget any of them at any time. */
export interface AnswerCache {
  /**
   * The answer kept under the key, or a new one, which is then kept. It must be plain JSON: numbers, texts, lists, no Dates. The
   * same question asked several times at once in this process is computed once.
   */
  answer<T>(key: AnswerKey, forMs: number, compute: () => Promise<T>): Promise<T>;
  close(): void;
}

/** A look into Redis may cost no more than this: the database is not much slower. */
const BUDGET_MS = 50;
/** After a failed look nobody looks for so long, so that a dead Redis costs few questions 50 ms and not each of them. */
const PAUSE_MS = 1_000;
/** What nobody waits for any more is given up by then, so that it does not pile up. */
const COMMAND_TIMEOUT_MS = 2_000;
/** Larger answers are few, and would push out many small ones. */
const MAX_BYTES = 512 * 1024;
const COMPRESS_FROM_BYTES = 2 * 1024;
const PLAIN = 0;
const DEFLATED = 1;
const DEFLATE_LEVEL = 1;

const hitRate = gauge('cache_hit_rate');
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Opens the answers of one subgraph. While Redis is away, or slow, every question goes to the database. */
export function openAnswerCache({ redisUrl, name, log }: { redisUrl: string; name: string; log: Log }): AnswerCache {
  // Set before the first look, so that the metric is there from the start.
  hitRate.set({ cache: name }, 0);
  const redis = openRedis(redisUrl, name, log);
  const underWay = new Map<string, Promise<unknown>>();
  let pausedUntil = 0;

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (redis.status !== 'ready' || Date.now() < pausedUntil) return undefined;
    try {
      return await withinBudget(work());
    } catch (error) {
      pausedUntil = Date.now() + PAUSE_MS;
      log.warn({ err: error, cache: name }, 'Answers are not kept: Redis is away or slow');
      return undefined;
    }
  };

  async function lookOrCompute<T>(key: string, forMs: number, compute: () => Promise<T>): Promise<T> {
    const kept = await attempt(() => redis.getBuffer(key));
    const known = kept ? await read<T>(kept) : undefined;
    observeOutcome('cache_hit_rate', { cache: name }, known !== undefined);
    if (known) return known.answer;
    const answer = await compute();
    const bytes = await write(answer);
    // Nobody waits for it to be kept.
    if (bytes.length <= MAX_BYTES) void attempt(() => redis.set(key, bytes, 'PX', forMs));
    return answer;
  }

  return {
    answer: <T>(key: AnswerKey, forMs: number, compute: () => Promise<T>): Promise<T> => {
      const text = keyText(name, key);
      const asked = underWay.get(text);
      if (asked) {
        observeOutcome('cache_hit_rate', { cache: name }, true);
        return asked as Promise<T>;
      }
      const answer = lookOrCompute(text, forMs, compute).finally(() => underWay.delete(text));
      underWay.set(text, answer);
      return answer;
    },
    close: () => redis.disconnect(),
  };
}

/**
 * A busy process runs its overdue timers before it reads what has arrived meanwhile: an answer that lies in the socket is in
 * time, and is looked for once more before the time is said to be up.
 */
async function withinBudget<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => setImmediate(() => late.reject(new Error(`No answer within ${BUDGET_MS} ms`))), BUDGET_MS);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function openRedis(redisUrl: string, name: string, log: Log): Redis {
  const redis = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
  });
  redis.on('error', (error: Error) => log.warn({ err: error, cache: name }, 'Redis is away; questions go to the database'));
  return redis;
}

function keyText(name: string, { organizationId, question, parts }: AnswerKey): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `castgraph:answer:${name}:${organizationId}:${question}:${digest}`;
}

async function write(answer: unknown): Promise<Buffer> {
  const text = Buffer.from(JSON.stringify({ answer }));
  if (text.length < COMPRESS_FROM_BYTES) return Buffer.concat([Buffer.of(PLAIN), text]);
  return Buffer.concat([Buffer.of(DEFLATED), await deflate(text, { level: DEFLATE_LEVEL })]);
}

/** Undefined for what cannot be read: it is computed anew and overwritten. */
async function read<T>(bytes: Buffer): Promise<{ answer: T } | undefined> {
  try {
    const body = bytes.subarray(1);
    const text = bytes[0] === DEFLATED ? await inflate(body, { maxOutputLength: 64 * MAX_BYTES }) : body;
    return JSON.parse(text.toString()) as { answer: T };
  } catch {
    return undefined;
  }
}
