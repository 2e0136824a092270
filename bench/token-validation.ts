import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { issueAccessToken, verifyAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How long it takes to tell whose an access token is, one after the other and as a hundred at once, beside the bare signature check of
 * OpenSSL over as many bytes, which is the physical limit. No network, no database.
 */
const TOKENS = 200;
const ROUNDS = 50;
const secretsKey = Buffer.alloc(32, 7).toString('base64');

const tokens = await Promise.all(Array.from({ length: TOKENS }, () => issueToken()));
const checkBare = bareCheck(tokens[0]!);
for (const token of tokens) await verifyAccessToken({ token, secretsKey, generation: 2 });

const ours: number[] = [];
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  // By turns, so that both meet the same moments of the machine.
  for (const token of tokens) {
    ours.push(await timeOf(() => verifyAccessToken({ token, secretsKey, generation: 2 })));
    bare.push(await timeOf(checkBare));
  }
}
for (const share of [0.5, 0.99]) {
  const value = quantile(ours, share);
  const against = 'the bare Ed25519 check of OpenSSL';
  reportFigure({
    name: `token-validation/one at a time/p${share * 100}`,
    value,
    unit: 'ms',
    ratio: quantile(bare, share) / value,
    against,
  });
}

const crowded: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const times = tokens.slice(0, 100).map((token) => timeOf(() => verifyAccessToken({ token, secretsKey, generation: 2 })));
  crowded.push(...(await Promise.all(times)));
}
reportFigure({ name: 'token-validation/a hundred at once/p99', value: quantile(crowded, 0.99), unit: 'ms' });

/** Of the generation before, so that the search for the key is measured too. */
async function issueToken(): Promise<string> {
  const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: ['owner'], scopes: SCOPES_OF_ROLE.owner };
  return (await issueAccessToken({ viewer, secretsKey, generation: 1 })).token;
}

function bareCheck(token: string): () => boolean {
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  const privateKey = createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const publicKey = createPublicKey(privateKey);
  const signature = sign(null, signed, privateKey);
  return () => verify(null, signed, publicKey, signature);
}

async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
