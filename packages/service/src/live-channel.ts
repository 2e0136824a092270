import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { counter } from '@castgraph/telemetry/metrics';
import type { Log } from '@castgraph/telemetry/log';
import { LiveStream } from './live-stream.ts';

export interface SubscribeOptions<T> {
  /** Reads the state to begin with; read anew when Redis was away, because what was said meanwhile is lost. */
  snapshot?: () => Promise<T>;
  /** Ends the stream as `return()` does. */
  signal?: AbortSignal;
}

/** Small messages to everybody who watches now. Nothing is kept: what must arrive goes through the outbox. */
export interface Live {
  /**
   * Says the payload (JSON) to all processes; false when Redis is away, which costs watchers an update and nothing else.
   * Where order matters the payload carries a growing number `version`.
   */
  publish(channel: string, payload: unknown): Promise<boolean>;
  /**
   * Streams a channel: the snapshot first, then every payload said since the moment of the call, without a gap. Payloads
   * whose `version` is not above the last one's are dropped. A slow reader gets the newest payloads, not all.
   */
  subscribe<T>(channel: string, options?: SubscribeOptions<T>): AsyncIterableIterator<T>;
  /** Which of the channels somebody listens to now, in any process: others need no payload made for them. None while Redis is away. */
  findWatched(channels: readonly string[]): Promise<Set<string>>;
  /** Takes the turn of that name for so many milliseconds, so that several processes together speak no more often than one. False while another has it. */
  takeTurn(name: string, forMs: number): Promise<boolean>;
  close(): Promise<void>;
}

/** The name of a channel; the organization is part of it, so that no stream can cross organizations. */
export function liveChannel(organizationId: string, topic: string, id: string): string {
  return `castgraph:live:${organizationId}:${topic}:${id}`;
}

const COMMAND_TIMEOUT_MS = 2_000;
const droppedTotal = counter('graphql_subscription_dropped_total');

/** One connection that speaks and fails fast, one that listens and waits for Redis as long as it takes. */
function openClients(redisUrl: string): { speaker: Redis; listener: Redis } {
  const retryStrategy = (attempt: number) => Math.min(attempt * 100, 1_000);
  const speaker = new Redis(redisUrl, {
    lazyConnect: true,
    retryStrategy,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: COMMAND_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
  });
  const listener = new Redis(redisUrl, {
    lazyConnect: true,
    retryStrategy,
    maxRetriesPerRequest: null,
    connectTimeout: COMMAND_TIMEOUT_MS,
  });
  return { speaker, listener };
}

/** Opens the live channels of a process: one connection that speaks, and one that listens once somebody does. */
export function openLive({ redisUrl, log }: { redisUrl: string; log: Log }): Live {
  const { speaker, listener } = openClients(redisUrl);
  const channels = new Map<string, Set<LiveStream<unknown>>>();
  for (const client of [speaker, listener]) client.on('error', (error) => log.warn({ err: error }, 'Redis is away; live numbers pause'));
  listener.on('message', (channel, text) => deliver(channels.get(channel), text, log));
  // Whoever listened while Redis was away has missed something.
  listener.on('ready', () => {
    for (const streams of channels.values()) for (const stream of streams) stream.resync();
  });

  return {
    publish: async (channel, payload) => {
      try {
        await connectOnce(speaker);
        await speaker.publish(channel, JSON.stringify(payload));
        return true;
      } catch (error) {
        log.warn({ err: error, channel }, 'A live update was not sent');
        return false;
      }
    },
    subscribe: <T>(channel: string, { snapshot, signal }: SubscribeOptions<T> = {}) => {
      const stream: LiveStream<T> = new LiveStream<T>({
        open: async () => join(listener, channels, channel, stream as LiveStream<unknown>),
        snapshot,
        signal,
        onDrop: () => droppedTotal.inc({ subscription: channel.split(':')[3] ?? 'other' }),
        onEnd: () => leave(listener, channels, channel, stream as LiveStream<unknown>),
      });
      return stream;
    },
    takeTurn: (name, forMs) => takeTurn(speaker, name, forMs),
    findWatched: (names) => findWatched(speaker, names, log),
    close: async () => {
      for (const streams of channels.values()) for (const stream of streams) stream.end();
      speaker.disconnect();
      listener.disconnect();
    },
  };
}

async function takeTurn(speaker: Redis, name: string, forMs: number): Promise<boolean> {
  try {
    await connectOnce(speaker);
    return (await speaker.set(`castgraph:turn:${name}`, '1', 'PX', forMs, 'NX')) === 'OK';
  } catch {
    // Without Redis nobody hears anything, so nobody speaks too often.
    return true;
  }
}

async function findWatched(speaker: Redis, names: readonly string[], log: Log): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  try {
    await connectOnce(speaker);
    const answer = (await speaker.pubsub('NUMSUB', ...names)) as (string | number)[];
    return new Set(names.filter((_, index) => Number(answer[index * 2 + 1]) > 0));
  } catch (error) {
    log.warn({ err: error }, 'Redis is away; nobody can watch');
    return new Set();
  }
}

async function join(
  listener: Redis,
  channels: Map<string, Set<LiveStream<unknown>>>,
  channel: string,
  stream: LiveStream<unknown>,
): Promise<void> {
  const streams = channels.get(channel) ?? new Set();
  channels.set(channel, streams.add(stream));
  await connectOnce(listener);
  // Asked each time, even for a channel already joined: the answer is the proof that this connection hears it now.
  // Without one the stream begins with its snapshot alone, and again when Redis is back.
  const joined = listener.subscribe(channel).then(() => {
    if (!channels.has(channel)) void listener.unsubscribe(channel).catch(() => undefined);
  });
  await Promise.race([joined.catch(() => undefined), delay(COMMAND_TIMEOUT_MS, undefined, { ref: false })]);
}

function leave(listener: Redis, channels: Map<string, Set<LiveStream<unknown>>>, channel: string, stream: LiveStream<unknown>): void {
  const streams = channels.get(channel);
  if (!streams?.delete(stream) || streams.size > 0) return;
  channels.delete(channel);
  void listener.unsubscribe(channel).catch(() => undefined);
}

function deliver(streams: Set<LiveStream<unknown>> | undefined, text: string, log: Log): void {
  if (!streams) return;
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    log.warn('A live update was not JSON and is dropped');
    return;
  }
  for (const stream of streams) stream.push(payload);
}

const connecting = new WeakMap<Redis, Promise<void>>();

/** The first use connects and waits for it; later ones find the connection, or its retry, as it is. */
function connectOnce(client: Redis): Promise<void> {
  let attempt = connecting.get(client);
  if (!attempt) connecting.set(client, (attempt = client.connect().catch(() => undefined)));
  return attempt;
}
