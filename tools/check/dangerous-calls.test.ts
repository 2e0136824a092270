import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './list-files.ts';

const root = join(import.meta.dirname, '../..');
const sources = listFiles(root).filter(
  (path) =>
    /^(gateway|packages\/[\w-]+|subgraphs\/[\w-]+|web)\/src\/.*\.tsx?$/.test(path) &&
    !/\.test\.|\/(fixture|testing|generated)\//.test(path),
);

/** What no source of the product does, by item of ASVS 5.0. */
const calls: [string, RegExp][] = [
  ['V1.2.5 starts programs', /node:child_process/],
  ['V1.3.2 runs text as code', /\beval\(|new Function\(|node:vm\b/],
  ['V3.2.2 puts text into a page as HTML', /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/],
  ['V3.3.4 touches cookies in a page', /document\.cookie/],
  ['V3.5.5 talks to other windows', /\.postMessage\(|addEventListener\('message'/],
  ['V11.3.1 uses a weak cipher or mode', /-(?:ecb|cbc)\b|\brc4\b|des-ede/i],
  ['V11.4.1 uses a broken hash', /['"]md5['"]|createHash\('sha1'\)/],
  ['V12.3.2 talks to a server whose certificate it did not verify', /rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED/],
  ['V14.3.3 keeps something in the browser by itself', /(?:local|session)Storage\.setItem|indexedDB\b/],
];

it.each(calls)('no source %s', (_, call) => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((path) => call.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
