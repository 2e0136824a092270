import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, pipeline } from 'node:stream';
import type { SilentAudio } from './shows/silent-audio.ts';

const CHUNK_BYTES = 256 * 1024;

/** Sends audio, whole or the one range asked for (RFC 9110 §14); several ranges get the whole file, as most hosts do. */
export function sendAudio(request: IncomingMessage, response: ServerResponse, audio: SilentAudio): void {
  const { sizeBytes } = audio;
  const headers = {
    'content-type': 'audio/mpeg',
    'accept-ranges': 'bytes',
    etag: `"${sizeBytes.toString(36)}"`,
    'cache-control': 'max-age=3600',
  };
  const range = readRange(request.headers.range, sizeBytes);
  if (range === 'unsatisfiable') return void response.writeHead(416, { ...headers, 'content-range': `bytes */${sizeBytes}` }).end();
  const [first, last] = range ?? [0, sizeBytes - 1];
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': last - first + 1,
    ...(range ? { 'content-range': `bytes ${first}-${last}/${sizeBytes}` } : {}),
  });
  if (request.method === 'HEAD') return void response.end();
  pipeline(Readable.from(chunks(audio, first, last)), response, () => {});
}

function* chunks(audio: SilentAudio, first: number, last: number): Generator<Buffer> {
  for (let at = first; at <= last; at += CHUNK_BYTES) yield audio.read(at, Math.min(last, at + CHUNK_BYTES - 1));
}

function readRange(header: string | undefined, sizeBytes: number): [number, number] | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') return Number(match[2]) === 0 ? 'unsatisfiable' : [Math.max(0, sizeBytes - Number(match[2])), sizeBytes - 1];
  const first = Number(match[1]);
  const last = match[2] === '' ? sizeBytes - 1 : Math.min(Number(match[2]), sizeBytes - 1);
  if (first >= sizeBytes) return 'unsatisfiable';
  return last < first ? undefined : [first, last];
}
