import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { readFeed } from '@castgraph/feeds/read-feed';

/**
 * A process that reads one document once, cold, and prints what it cost: `node parse-feed-process.ts FILE feed|saxes|nothing`.
 * Peak memory is a fact about a process, so each reading has one of its own.
 */
const [file = '', reader = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const startedAt = performance.now();
const items = reader === 'feed' ? readFeed(bytes).episodes.length : reader === 'saxes' ? countItems(bytes) : 0;
const elapsedMs = performance.now() - startedAt;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ items, elapsedMs, maxRssBytes: maxRSS * 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));

/** The least that any reader of XML by this parser does: every event of a well-formed document, and nothing made of it. */
function countItems(document: Uint8Array): number {
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('opentag', ({ local }) => {
    if (local === 'item') count++;
  });
  parser.on('text', () => undefined);
  parser.on('cdata', () => undefined);
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(document)).close();
  return count;
}
