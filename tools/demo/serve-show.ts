import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { sendAudio } from './send-audio.ts';
import { coverImage } from './shows/cover-image.ts';
import { demoShows } from './shows/demo-shows.ts';
import { findEpisodeByFile, listEpisodes, type DemoEpisode } from './shows/list-episodes.ts';
import { renderFeed } from './shows/render-feed.ts';
import { renderTranscript } from './shows/render-transcript.ts';
import { makeSilentAudio } from './shows/silent-audio.ts';

/**
 * Serves what a podcast host serves: `/feeds/{show}.xml` (ETag, Last-Modified, gzip, 304), `/audio/{show}/{number}.mp3`
 * (ranges), `/covers/{show}.svg` and `/extras/{show}/{number}.vtt|json`.
 *
 * @returns false for any other path, which is left unanswered
 */
export function serveShow(request: IncomingMessage, response: ServerResponse, baseUrl: string): boolean {
  const { pathname } = new URL(request.url ?? '/', baseUrl);
  const [, folder, name = '', file = ''] = pathname.split('/');
  const slug = name.replace(/\.\w+$/, '');
  const show = demoShows.find((one) => one.slug === slug);
  if (show === undefined) return false;
  if (folder === 'feeds') {
    const changedAt = listEpisodes(show)[0]?.publishedAt ?? new Date(0);
    sendDocument(request, response, { body: renderFeed(show, baseUrl), type: `application/rss+xml`, changedAt });
    return true;
  }
  if (folder === 'covers') {
    sendDocument(request, response, { body: Buffer.from(coverImage(show)), type: 'image/svg+xml', changedAt: new Date(0) });
    return true;
  }
  const episode = findEpisodeByFile(slug, file.replace(/^0*(\d+)\.(vtt|json)$/, '$1.mp3'));
  if (episode === undefined) return false;
  if (folder === 'audio') sendAudio(request, response, makeSilentAudio(episode));
  else if (folder === 'extras') sendExtra(request, response, episode, file.endsWith('.json') ? 'json' : 'vtt');
  else return false;
  return true;
}

type Document = { body: Buffer; type: string; changedAt: Date };

function sendDocument(request: IncomingMessage, response: ServerResponse, { body, type, changedAt }: Document): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers: OutgoingHttpHeaders = {
    etag,
    'last-modified': changedAt.toUTCString(),
    'cache-control': 'max-age=60',
    vary: 'accept-encoding',
    // Pages of another origin may show the covers.
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (request.headers['if-none-match']?.includes(etag)) return void response.writeHead(304, headers).end();
  const isZipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = isZipped ? gzipSync(body) : body;
  response.writeHead(200, {
    ...headers,
    'content-type': type,
    'content-length': bytes.length,
    ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const CHAPTERS = JSON.stringify({
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'Arrival' },
    { startTime: 750, title: 'The story' },
  ],
});

function sendExtra(request: IncomingMessage, response: ServerResponse, episode: DemoEpisode, kind: 'vtt' | 'json'): void {
  const [type, body] = kind === 'vtt' ? ['text/vtt', renderTranscript(episode)] : ['application/json+chapters', CHAPTERS];
  sendDocument(request, response, { body: Buffer.from(body), type, changedAt: new Date(0) });
}
