import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeFeedDocuments } from './feed-documents.ts';

/**
 * A feed server in a process of its own (fork it). `/first/<show>` is a show before its next episode, `/feed/<n>` a feed that
 * has it by now when ten divides n; everything else is as it was: 304 to whoever knows. Listens on every loopback address, each
 * of which is a host. Answers any message with what it has counted since the last.
 */
export interface FeedServerCounts {
  notModified: number;
  documents: number;
  failed: number;
  bytes: number;
  /** Requests for a feed that had been asked for before. */
  repeated: number;
}

const SHOWS = 20;
const shows = makeFeedDocuments(SHOWS);
const nothing = (): FeedServerCounts => ({ notModified: 0, documents: 0, failed: 0, bytes: 0, repeated: 0 });
let counts = nothing();
let seen = new Set<string>();

const server = createServer((request, response) => {
  const [, kind, text] = (request.url ?? '').split('/');
  const number = Number(text);
  const show = shows[Math.floor(number / 10) % SHOWS];
  if (!show || (kind !== 'first' && kind !== 'feed')) {
    counts.failed++;
    response.writeHead(404).end();
    return;
  }
  if (seen.has(request.url!)) counts.repeated++;
  seen.add(request.url!);
  const isChanged = kind === 'feed' && number % 10 === 0;
  const etag = isChanged ? '"after"' : '"before"';
  if (request.headers['if-none-match'] === etag) {
    counts.notModified++;
    response.writeHead(304, { etag }).end();
    return;
  }
  const body = kind === 'first' ? shows[number]!.before : isChanged ? show.after : show.before;
  counts.documents++;
  counts.bytes += body.byteLength;
  response
    .writeHead(200, { etag, 'content-type': 'application/rss+xml', 'content-encoding': 'gzip', 'content-length': body.byteLength })
    .end(body);
});
// Who comes and who goes is not what is measured.
server.keepAliveTimeout = 60_000;

server.listen(0, '0.0.0.0', () => process.send?.({ port: (server.address() as AddressInfo).port, shows: SHOWS }));
process.on('message', () => {
  process.send?.(counts);
  counts = nothing();
  seen = new Set();
});
process.on('disconnect', () => process.exit());
