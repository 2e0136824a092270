import type { IncomingMessage, ServerResponse } from 'node:http';
import { isFromAllowedNetwork } from '@castgraph/auth/allowed-networks';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { ClientAddress } from '@castgraph/measurement/client-address';
import type { Log } from '@castgraph/telemetry/log';
import { LOG_FORMATS, type LogFormat } from '../access-logs/log-format.ts';
import { JSON_FIELDS, type JsonField } from '../access-logs/read-json-log.ts';
import type { DoorUsage } from '@castgraph/service/count-door-usage';
import { DoorRefusal, sendJson, sendRefusal, unavailable } from '@castgraph/service/door-refusal';
import type { IdentifySender } from '@castgraph/service/identify-sender';
import { inflateBody } from './inflate-body.ts';
import type { RecordKeeper } from './keep-records.ts';
import { MemoryBudget } from './memory-budget.ts';
import { BATCH_LIMITS, MAX_BATCH_BYTES, readEventBatch } from './read-event-batch.ts';
import type { ReadContext } from './reported-event.ts';
import type { SenderLimits } from '@castgraph/service/sender-limits';
import { takeEvents, type BatchVerdict } from './take-events.ts';
import { takeLog, type LogOptions, type LogVerdict } from './take-log.ts';
import { watchBody } from './watch-body.ts';

export interface ListeningDoorOptions {
  identify: IdentifySender;
  limits: SenderLimits;
  usage: Pick<DoorUsage, 'taken' | 'failed'>;
  keeper: Pick<RecordKeeper, 'keep'>;
  describe: ReadContext['describe'];
  clientAddress: ClientAddress;
  log: Log;
  /** Bytes that batches may hold among them. */
  memoryBytes?: number;
  /** What senders of batches get for the whole body. */
  batchBodyMs?: number;
}

/** A log of this size takes minutes; more should come in parts. */
const MAX_LOG_BYTES = 2 * 1024 ** 3;
const LOG_LIMIT = '2 GiB inflated; send it in parts';
/** Each holds a batch and a connection's turn. */
const LOGS_AT_ONCE = 4;
/** What a byte of JSON takes while it is text, objects and records. */
const MEMORY_PER_BYTE = 6;
const HOST = /^[a-z0-9][a-z0-9.-]{0,252}(?::\d{1,5})?$/;

/**
 * Answers `POST /v1/events` and `POST /v1/logs`: 200 with what became of each row once everything accepted is durable, or an
 * error that keeps nothing for certain, after which the same request may be sent again. Memory is bounded whatever is sent:
 * who comes when there is none left gets 503 with `Retry-After`.
 */
export function makeListeningDoor(
  options: ListeningDoorOptions,
): (request: IncomingMessage, response: ServerResponse) => string | undefined {
  const door = new ListeningDoor(options);
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (path !== '/v1/events' && path !== '/v1/logs') return undefined;
    void door.answer({ request, response, path, query: new URLSearchParams(query), readBytes: () => 0 });
    return path;
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  path: '/v1/events' | '/v1/logs';
  query: URLSearchParams;
  /** Of the body, inflated, so far. */
  readBytes: () => number;
}

class ListeningDoor {
  readonly #options: Required<ListeningDoorOptions>;
  readonly #budget: MemoryBudget;
  #logsUnderWay = 0;

  constructor(options: ListeningDoorOptions) {
    this.#options = { memoryBytes: 256 * 1024 * 1024, batchBodyMs: 30_000, ...options };
    this.#budget = new MemoryBudget(this.#options.memoryBytes);
  }

  /** Never rejects. */
  async answer(exchange: Exchange): Promise<void> {
    const door = exchange.path === '/v1/events' ? 'events' : 'logs';
    const { usage } = this.#options;
    let headers = {};
    let viewer: Viewer | undefined;
    try {
      viewer = await this.#requireSender(exchange.request);
      headers = await this.#options.limits.admit(viewer.id, viewer.rateLimit);
      const context = { organizationId: viewer.organizationId, now: Date.now(), describe: this.#options.describe };
      const verdict = exchange.path === '/v1/events' ? await this.#takeEvents(exchange, context) : await this.#takeLog(exchange, context);
      usage.taken(door, viewer, { ...verdict, bytes: exchange.readBytes() });
      sendJson(exchange, 200, verdict, headers);
    } catch (error) {
      usage.failed(door, viewer, error, { bytes: exchange.readBytes() });
      sendRefusal(exchange, error, this.#options.log, headers);
    }
  }

  async #requireSender(request: IncomingMessage): Promise<Viewer> {
    if (request.method !== 'POST')
      throw new DoorRefusal(405, 'METHOD_NOT_ALLOWED', 'Events and logs are sent by POST', { headers: { allow: 'POST' } });
    const { identify, limits, clientAddress } = this.#options;
    const forwarded = request.headers['x-forwarded-for'];
    const address = clientAddress(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded) ?? '';
    await limits.requireTrustworthy(address);
    const viewer = await identify(request.headers.authorization).catch(async (error: unknown) => {
      if (error instanceof DoorRefusal && error.status === 401) await limits.noteRefusal(address);
      throw error;
    });
    if (!isFromAllowedNetwork(viewer.allowedNetworks, address))
      throw new DoorRefusal(403, 'FORBIDDEN', 'This API key does not work from this address', { sender: viewer });
    return viewer;
  }

  async #takeEvents(exchange: Exchange, context: ReadContext): Promise<BatchVerdict> {
    const { request } = exchange;
    if (Number(request.headers['content-length'] ?? 0) > MAX_BATCH_BYTES)
      throw new DoorRefusal(413, 'TOO_LARGE', `The body is larger than ${BATCH_LIMITS}`);
    const share = this.#budget.open();
    try {
      const body = inflateBody(request, { maxBytes: MAX_BATCH_BYTES, limit: BATCH_LIMITS });
      exchange.readBytes = body.readBytes;
      const stopWatching = watchBody(request, body, { wholeMs: this.#options.batchBodyMs });
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of body as AsyncIterable<Buffer>) {
          share.take(chunk.length * MEMORY_PER_BYTE);
          chunks.push(chunk);
        }
      } finally {
        stopWatching();
      }
      return await takeEvents(readEventBatch(Buffer.concat(chunks), request.headers['content-type']), context, this.#options.keeper);
    } finally {
      share.release();
    }
  }

  async #takeLog(exchange: Exchange, context: ReadContext): Promise<LogVerdict> {
    const { request, query } = exchange;
    const options = readLogOptions(query);
    if (this.#logsUnderWay >= LOGS_AT_ONCE)
      throw unavailable(`${LOGS_AT_ONCE} logs are being taken at the moment; send this one again later`, { seconds: 15 });
    this.#logsUnderWay += 1;
    try {
      const body = inflateBody(request, { maxBytes: MAX_LOG_BYTES, limit: LOG_LIMIT, sniff: true });
      exchange.readBytes = body.readBytes;
      const stopWatching = watchBody(request, body, { minBytesEachHalfMinute: 1_024 });
      try {
        return await takeLog(body, options, context, this.#options.keeper);
      } finally {
        stopWatching();
      }
    } finally {
      this.#logsUnderWay -= 1;
    }
  }
}

/** `?format=cloudfront&host=cdn.example.com&fields=at:start_time,ip:client`. Throws a 422 for what is none of that. */
function readLogOptions(query: URLSearchParams): LogOptions {
  const wrong = (field: string, message: string) => new DoorRefusal(422, 'INVALID', message, { place: { field } });
  const format = query.get('format') as LogFormat | null;
  if (format !== null && !LOG_FORMATS.includes(format)) throw wrong('format', `The format is one of ${LOG_FORMATS.join(', ')}`);
  const host = query.get('host')?.toLowerCase() ?? null;
  if (host !== null && !HOST.test(host)) throw wrong('host', 'host is a host name, without scheme and path');
  const fields = new Map<JsonField, string>();
  for (const pair of (query.get('fields') ?? '').split(',').filter(Boolean)) {
    const [name = '', key = ''] = pair.split(/:(.*)/s, 2);
    if (!JSON_FIELDS.includes(name as JsonField) || key === '')
      throw wrong('fields', `fields is a list of name:key, where name is one of ${JSON_FIELDS.join(', ')}`);
    fields.set(name as JsonField, key);
  }
  return { format, host, fields };
}
