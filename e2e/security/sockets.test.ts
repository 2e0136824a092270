import { once } from 'node:events';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import WebSocket from 'ws';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { SCOPES } from '@castgraph/kernel/scopes';
import { newId } from '@castgraph/kernel/ids';
import { signUp, type Session } from '../set-up/session.ts';

const { publicUrl, secretsKey } = inject('product');
const address = `${publicUrl.replace(/^http/, 'ws')}/graphql`;
let session: Session;
beforeAll(async () => {
  session = await signUp(publicUrl);
});

/** Opens a socket, says these messages, and gives the code with which it was closed. */
async function closedAfter(messages: readonly unknown[], headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
  const closed = once(socket, 'close') as Promise<[number]>;
  await once(socket, 'open');
  const [first, ...others] = messages.map((message) => (typeof message === 'string' ? message : JSON.stringify(message)));
  socket.send(first!);
  if (others.length > 0) await once(socket, 'message');
  for (const message of others) socket.send(message);
  const [code] = await closed;
  return code;
}

const init = (authorization?: string) => ({ type: 'connection_init', payload: authorization === undefined ? {} : { authorization } });
const watch = { id: '1', type: 'subscribe', payload: { query: 'subscription { liveMetrics { downloads } }' } };

describe('a socket', () => {
  it('of a stranger is closed', async () => {
    expect(await closedAfter([init()])).toBe(4403);
    expect(await closedAfter([init('Bearer x')])).toBe(4403);
    expect(await closedAfter([watch])).toBe(4401);
  });

  it('of a page elsewhere is not opened by the cookie: cross-site hijacking', async () => {
    expect(await closedAfter([init()], { cookie: session.cookie, origin: 'https://evil.test' })).toBe(4403);
  });

  it('ends with its token', async () => {
    const expiresAt = Math.floor(Date.now() / 1000) + 3;
    const viewer = {
      kind: 'user' as const,
      id: newId(),
      organizationId: session.organizationId,
      roles: ['owner' as const],
      scopes: SCOPES,
      expiresAt,
    };
    const { token } = await issueAccessToken({ viewer, secretsKey });
    expect(await closedAfter([init(`Bearer ${token}`), watch])).toBe(4403);
    expect(await closedAfter([init(`Bearer ${token}`)]), 'and none is opened with it afterwards').toBe(4403);
  });

  it('that floods is closed', async () => {
    const pings = Array.from({ length: 400 }, () => ({ type: 'ping' }));
    expect(await closedAfter([init(`Bearer ${session.token}`), ...pings])).toBe(4429);
  });

  it('that sends too much at once, or what is no message, is closed', async () => {
    expect(
      await closedAfter([init(`Bearer ${session.token}`), { ...watch, payload: { query: `{ __typename } #${'x'.repeat(100_000)}` } }]),
    ).toBe(1009);
    expect(await closedAfter(['{'])).toBe(4400);
  });
});
