import { isFromAllowedNetwork } from '@castgraph/auth/allowed-networks';
import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeClientAddress } from '@castgraph/measurement/client-address';
import type { Orm } from '@castgraph/orm/open-orm';
import { sqlState } from '@castgraph/orm/transact';
import type { DoorUsage } from '@castgraph/service/count-door-usage';
import { DoorRefusal, toProblem, unavailable } from '@castgraph/service/door-refusal';
import type { IdentifySender } from '@castgraph/service/identify-sender';
import type { Live } from '@castgraph/service/live-channel';
import { BodyTooLargeError } from '@castgraph/service/read-body';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import type { SenderLimits } from '@castgraph/service/sender-limits';
import { receiveConversions, type ConversionsRequest } from './receive-conversions.ts';

export interface ConversionsRouteOptions {
  orm: Orm;
  live: Live;
  secret: Uint8Array;
  identify: IdentifySender;
  limits: SenderLimits;
  usage: Pick<DoorUsage, 'taken' | 'failed'>;
  trustedProxies: readonly string[];
}

const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_ROWS = 1_000;
/** Each holds a connection of the database for its transaction; beyond, senders come again. */
const MOST_AT_ONCE = 4;
const IDEMPOTENCY_KEY = /^[\u0021-\u007e]{1,200}$/;

/**
 * `POST /v1/conversions` with an API key: `{"conversions":[…]}`, at most 1,000. 200 with what became of each row once everything
 * accepted is durable, or an error that keeps nothing, after which the same request may be sent again.
 */
export function conversionsRoute(options: ConversionsRouteOptions): Route {
  const requireSender = makeRequireSender(options);
  let underWay = 0;
  return {
    method: 'POST',
    path: '/v1/conversions',
    maxBytes: MOST_BYTES,
    timeoutMs: 30_000,
    handle: async (request): Promise<RouteResponse> => {
      let headers: Record<string, string> = {};
      let viewer: Viewer | undefined;
      let bytes = 0;
      try {
        viewer = await requireSender(request);
        headers = await options.limits.admit(viewer.id, viewer.rateLimit);
        const sent = await readRequest(request);
        bytes = sent.body.length;
        if (underWay >= MOST_AT_ONCE) throw unavailable('Others are being taken at the moment; send this again shortly');
        underWay += 1;
        try {
          const { answer, isReplay } = await receiveConversions(options, { viewer, ...sent, now: Date.now() });
          options.usage.taken('conversions', viewer, isReplay ? { bytes } : { ...answer, bytes });
          return { status: 200, headers: { ...headers, 'cache-control': 'no-store', ...(isReplay ? REPLAYED : {}) }, body: answer };
        } finally {
          underWay -= 1;
        }
      } catch (error) {
        const refusal = toRefusal(error, request);
        options.usage.failed('conversions', viewer, refusal, { bytes });
        return toProblem(refusal, headers);
      }
    },
  };
}

/** What failed may have failed for the database's sake: nothing is kept, and the same request counts nothing twice. */
function toRefusal(error: unknown, { log }: RouteRequest): DoorRefusal {
  if (error instanceof DoorRefusal) return error;
  if (isCastgraphError(error) || DATA_FAULT.test(sqlState(error))) throw error;
  log.error({ err: error }, 'Conversions could not be taken');
  return unavailable('Conversions cannot be kept at the moment; send this again shortly', { cause: error });
}

/** A row that the database takes at no time. */
const DATA_FAULT = /^2[23]/;
const REPLAYED = { 'idempotency-replayed': 'true' };

async function readRequest(request: RouteRequest): Promise<Pick<ConversionsRequest, 'rows' | 'idempotencyKey' | 'body'>> {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (Array.isArray(key) || !IDEMPOTENCY_KEY.test(key)))
    throw new DoorRefusal(422, 'INVALID', 'An Idempotency-Key has 1 to 200 printable characters without spaces');
  const body = await request.body().catch((error: unknown) => {
    if (error instanceof BodyTooLargeError) throw new DoorRefusal(413, 'TOO_LARGE', `A request has at most ${MOST_BYTES} bytes`);
    throw error;
  });
  return { rows: readRows(body, request.headers['content-type']), idempotencyKey: key ?? null, body };
}

function readRows(body: Buffer, contentType = 'application/json'): unknown[] {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type))
    throw new DoorRefusal(415, 'UNSUPPORTED_TYPE', 'Conversions come as application/json');
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new DoorRefusal(422, 'NOT_JSON', 'The body is no JSON in UTF-8', { cause });
  }
  const rows = typeof document === 'object' && document !== null ? (document as { conversions?: unknown }).conversions : undefined;
  if (!Array.isArray(rows))
    throw new DoorRefusal(422, 'NO_CONVERSIONS', 'The body is not of the form {"conversions":[…]}', { place: { field: 'conversions' } });
  if (rows.length > MOST_ROWS)
    throw new DoorRefusal(413, 'TOO_MANY_CONVERSIONS', `These are ${rows.length} conversions; a request has at most ${MOST_ROWS}`);
  return rows;
}

function makeRequireSender({ identify, limits, trustedProxies }: ConversionsRouteOptions): (request: RouteRequest) => Promise<Viewer> {
  const clientAddress = makeClientAddress(trustedProxies);
  return async ({ headers, remoteAddress }) => {
    const forwarded = headers['x-forwarded-for'];
    const address = clientAddress(remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded) ?? '';
    await limits.requireTrustworthy(address);
    const viewer = await identify(headers.authorization).catch(async (error: unknown) => {
      if (error instanceof DoorRefusal && error.status === 401) await limits.noteRefusal(address);
      throw error;
    });
    if (!isFromAllowedNetwork(viewer.allowedNetworks, address))
      throw new DoorRefusal(403, 'FORBIDDEN', 'This API key does not work from this address', { sender: viewer });
    return viewer;
  };
}
