import { createHash, createHmac } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { signSubgraphRequest, SIGNATURE_HEADER } from '@castgraph/auth/viewer-token';
import { SCOPES } from '@castgraph/kernel/scopes';
import { newId } from '@castgraph/kernel/ids';
import { signUp } from '../set-up/session.ts';

const { ports, secretsKey, publicUrl } = inject('product');
const subgraphs = ['accounts', 'analytics', 'ingestion', 'integrations', 'operations', 'reporting'];
const body = JSON.stringify({ query: '{ __typename }' });
const viewer = { kind: 'user' as const, id: newId(), organizationId: newId(), roles: ['owner' as const], scopes: [...SCOPES] };

async function call(subgraph: string, headers: Record<string, string> = {}, sent = body): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${ports[subgraph]}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: sent,
  });
  await response.arrayBuffer();
  return response.status;
}

describe.each(subgraphs)('%s, called directly', (subgraph) => {
  it('answers 401 to a caller without the gateway’s signature, whatever else they show', async () => {
    const { token, cookie } = await signUp(publicUrl);
    expect(await call(subgraph)).toBe(401);
    expect(await call(subgraph, { authorization: `Bearer ${token}`, cookie })).toBe(401);
    expect(await call(subgraph, { [SIGNATURE_HEADER]: token })).toBe(401);
  });

  it('answers 401 to a signature of its own making', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      aud: subgraph,
      iat: seconds,
      exp: seconds + 30,
      jti: newId(),
      body: createHash('sha256').update(body).digest('base64url'),
      viewer,
    };
    const unsigned = `${part({ alg: 'HS256' })}.${part(claims)}`;
    const signature = createHmac('sha256', 'guessed').update(unsigned).digest('base64url');
    expect(await call(subgraph, { [SIGNATURE_HEADER]: `${unsigned}.${signature}` })).toBe(401);
    expect(await call(subgraph, { [SIGNATURE_HEADER]: `${part({ alg: 'none' })}.${part(claims)}.` })).toBe(401);
  });

  it('takes the gateway’s signature once, for its own name and for these bytes only', async () => {
    const signed = await signSubgraphRequest({ viewer, audience: subgraph, body, secretsKey });
    expect(await call(subgraph, { [SIGNATURE_HEADER]: signed }, body.replace('}', ' }'))).toBe(401);
    const another = await signSubgraphRequest({ viewer, audience: `${subgraph}-2`, body, secretsKey });
    expect(await call(subgraph, { [SIGNATURE_HEADER]: another })).toBe(401);
    const fresh = await signSubgraphRequest({ viewer, audience: subgraph, body, secretsKey });
    expect(await call(subgraph, { [SIGNATURE_HEADER]: fresh })).toBe(200);
    expect(await call(subgraph, { [SIGNATURE_HEADER]: fresh })).toBe(401);
  });
});
