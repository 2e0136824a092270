import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './list-files.ts';

const root = join(import.meta.dirname, '../..');
const checked = /^(packages|subgraphs|gateway)\/.*\.ts$/;
const leftOut = /(\.test\.ts|\/(generated|fixture|fixtures|testing|test)\/.*)$/;

/** A name that says that what it names is a secret or proves that somebody knows one, up to its end: `grant.tokenHash`. */
const NAMED = String.raw`[\w.?!$]*(?:secret|hash|signature|digest|hmac|password|nonce|verifier|sha256)\w*`;
/** Whether it is there, or of which kind, may be asked of a secret. */
const HARMLESS = String.raw`(?!\s*(?:undefined|null|'|"|\d|true|false|typeof))`;
const comparisons = [
  new RegExp(String.raw`(?<!typeof\s+)\b${NAMED}(?!\.length)\s*[!=]==${HARMLESS}`, 'gi'),
  new RegExp(String.raw`\b(?:${NAMED}\([^()]*\))\s*[!=]==${HARMLESS}`, 'gi'),
  new RegExp(String.raw`[\w)\]]\s*[!=]==\s*${NAMED}(?![\w.]*(?:\.length|\.size))`, 'gi'),
];

/** Compared by ===, and why the time that takes tells nobody a secret. */
const ALLOWED: Record<string, string> = {
  'packages/auth/src/viewer-token.ts': 'the hash of a body that its sender knows, inside claims whose signature was verified before',
  'packages/orm/src/verify-audit.ts': 'hashes of an operator’s own chain and its anchors, which are no secrets',
  'subgraphs/accounts/src/api-keys/find-key-viewer.ts': 'a hash that the database has found already: which of a key’s two secrets it is',
  'subgraphs/accounts/src/identities/begin-oidc.ts': 'the hash of the caller’s own cookie and one inside a sealed note',
  'subgraphs/accounts/src/identities/oidc-callback-route.ts': 'as begin-oidc.ts',
  'subgraphs/accounts/src/oauth/consent-ticket.ts': 'the hash of the caller’s own cookie and one inside a sealed ticket',
  'subgraphs/accounts/src/sessions/list-sessions.ts': 'which of a person’s own sessions is the one that asks',
  'subgraphs/accounts/src/sessions/prove-session.ts': 'as list-sessions.ts',
  'subgraphs/ingestion/src/feed-reading/list-known-episodes.ts': 'the hash of a public feed’s item: whether it changed',
  'subgraphs/integrations/src/webhooks/receive-webhook.ts':
    'the hash of a body whose signature was verified before: whether it is the same message',
};

/** The comparisons of a file that may tell by their time how much of a secret was guessed. */
function findComparisons(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line));
  return lines.filter((line) => comparisons.some((pattern) => line.match(pattern) !== null)).map((line) => line.trim());
}

it('finds a comparison of what is secret, and none of whether it is there', () => {
  for (const line of ['if (shown.secret === kept) {', 'return signature !== expected;', 'a === sha256(body)', 'x.hash === y.hash'])
    expect(findComparisons(line), line).toHaveLength(1);
  for (const line of [
    'if (hash === undefined) {',
    "typeof secret === 'string'",
    '// secret === x',
    'secret.length === 3',
    'hashes.length === 0',
  ])
    expect(findComparisons(line), line).toEqual([]);
});

it('no secret, hash or signature that a caller shows is compared by ===: timingSafeEqual takes as long for each', () => {
  const files = listFiles(root).filter((path) => checked.test(path) && !leftOut.test(path));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) => (findComparisons(readFileSync(join(root, path), 'utf8')).length > 0 ? [path] : []));
  expect(found.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});
