import type { Orm } from '@castgraph/orm/open-orm';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { counter } from '@castgraph/telemetry/metrics';
import { answerVerification } from './answer-verification.ts';
import { receivePush } from './receive-push.ts';

/** A push carries the whole feed. One that is larger is not taken; the feed is then read at its turn. */
const MAX_PUSH_BYTES = 16 * 1024 * 1024;

const pushes = counter('websub_pushes_total');

/** Where hubs call: `/websub/{token}`. */
export function websubRoutes({ orm, secretsKey }: { orm: Orm; secretsKey: string }): Route[] {
  return [
    { method: 'GET', path: '/websub/:token', handle: (request) => verify(orm, request) },
    { method: 'POST', path: '/websub/:token', maxBytes: MAX_PUSH_BYTES, handle: (request) => take(orm, secretsKey, request) },
  ];
}

async function verify(orm: Orm, { params, query }: RouteRequest): Promise<RouteResponse> {
  const challenge = await answerVerification(orm, params['token']!, query);
  if (challenge === null) return { status: 404, body: 'Not asked for' };
  // Whatever a hub wants repeated is repeated as text that no browser runs.
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: challenge };
}

/** A forged push is answered like a good one (WebSub, 8): who guesses learns nothing. A callback that is gone says so. */
async function take(orm: Orm, secretsKey: string, { params, headers, body }: RouteRequest): Promise<RouteResponse> {
  const signature = headers['x-hub-signature'];
  const result = await receivePush(orm, secretsKey, {
    token: params['token']!,
    signature: Array.isArray(signature) ? signature[0] : signature,
    body,
  });
  pushes.inc({ result });
  return result === 'unknown' ? { status: 410 } : { status: 202 };
}
