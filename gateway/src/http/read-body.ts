import type { IncomingMessage } from 'node:http';

/** The body is longer than allowed. */
export class BodyTooLong extends Error {}

/** Reads a request's body as text, up to `maxBytes`; rejects with BodyTooLong as soon as it is known to be longer. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return reject(new BodyTooLong());
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) {
        request.removeAllListeners('data');
        reject(new BodyTooLong());
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString()));
    request.on('error', reject);
    request.on('close', () => {
      // It closes after every request; an error that nobody sees costs as much as the rest of this function.
      if (!request.complete) reject(new Error('The client left'));
    });
  });
}
