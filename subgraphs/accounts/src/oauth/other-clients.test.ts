import { createPublicKey, verify } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { newMember } from '../fixture/new-member.ts';
import { openOAuth, type OAuthBench } from '../fixture/open-oauth.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { findGrantViewer } from './find-grant-viewer.ts';

let workspace: Workspace;
let bench: OAuthBench;
beforeAll(async () => {
  // A database of Redis of its own: refusals are counted by address, and all tests have the same one.
  workspace = await openWorkspace({}, { redisDb: 7 });
  await workspace.redis.flushdb();
  bench = await openOAuth(workspace);
});
afterAll(async () => {
  await bench.close();
  await workspace.close();
});

/** Whom the gateway takes an access token for now. */
async function actsFor(token: string) {
  const { delegation } = await verifyAccessToken({ token, secretsKey: workspace.secretsKey });
  return findGrantViewer(workspace, delegation!.grantId);
}

describe('a client that others wrote', () => {
  it.each(['CONFIDENTIAL', 'PUBLIC'] as const)(
    'of a %s app gets through the whole of it: discovery, PKCE, iss, tokens, refresh, revocation',
    async (kind) => {
      const [app, member] = [await bench.newApp({ kind }), await newMember(workspace)];
      const insecure = { [oauth.allowInsecureRequests]: true };
      const issuer = new URL(bench.issuer);
      const found = await oauth.processDiscoveryResponse(
        issuer,
        await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure }),
      );
      const client = { client_id: app.id };
      const auth = kind === 'PUBLIC' ? oauth.None() : oauth.ClientSecretBasic(app.secret!);
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const query = { ...app.query, state, code_challenge: await oauth.calculatePKCECodeChallenge(verifier) };
      expect(found.authorization_endpoint).toBe(`${bench.issuer}/oauth/authorize`);
      const back = await bench.decide(await bench.ask(query, member), member);
      const answer = oauth.validateAuthResponse(found, client, new URL(back.headers.get('location')!), state);
      const asked = await oauth.authorizationCodeGrantRequest(found, client, auth, answer, app.redirectUri, verifier, insecure);
      const tokens = await oauth.processAuthorizationCodeResponse(found, client, asked);
      expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'podcasts:read' });
      const again = await oauth.refreshTokenGrantRequest(found, client, auth, tokens.refresh_token!, insecure);
      const refreshed = await oauth.processRefreshTokenResponse(found, client, again);
      expect(await actsFor(refreshed.access_token)).toMatchObject({ id: member.viewer.id });
      await oauth.processRevocationResponse(await oauth.revocationRequest(found, client, auth, refreshed.refresh_token!, insecure));
      expect(await actsFor(refreshed.access_token)).toBeUndefined();
    },
  );

  it('refuses an answer without our name, or with another’s: it was sent to the wrong server (mix-up)', async () => {
    const issuer = new URL(bench.issuer);
    const found = await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', [oauth.allowInsecureRequests]: true }),
    );
    const answer = new URL('https://app.example/back?code=x&state=s');
    expect(() => oauth.validateAuthResponse(found, { client_id: 'x' }, answer, 's')).toThrow('iss');
    answer.searchParams.set('iss', 'https://evil.example');
    expect(() => oauth.validateAuthResponse(found, { client_id: 'x' }, answer, 's')).toThrow('iss');
  });

  it('can verify our tokens by the keys that we publish, and learns no private part of them', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const { access_token: token } = await bench.tokens(app, member);
    const keys = (await (await fetch(`${bench.issuer}/.well-known/jwks.json`)).json()) as { keys: Record<string, string>[] };
    const [header, claims, signature] = token.split('.') as [string, string, string];
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const key = createPublicKey({ key: keys.keys.find((one) => one['kid'] === kid)!, format: 'jwk' });
    expect(verify(null, Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(keys.keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
  });
});
