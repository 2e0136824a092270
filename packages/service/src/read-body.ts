import type { IncomingMessage, ServerResponse } from 'node:http';
import { CastgraphError } from '@castgraph/kernel/errors';

/** The body was larger than the route takes; answered with 413. */
export class BodyTooLargeError extends CastgraphError {
  constructor(maxBytes: number) {
    super('LIMIT_EXCEEDED', `The body is larger than ${maxBytes} bytes`);
    this.name = 'BodyTooLargeError';
  }
}

/**
 * Reads a request's body as it came over the wire. Rejects with BodyTooLargeError at the first byte over `maxBytes`, and
 * when the sender goes away in the middle.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(new BodyTooLargeError(maxBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) return void chunks.push(chunk);
      request.pause();
      reject(new BodyTooLargeError(maxBytes));
    });
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    request.once('error', reject);
    // An error is dear to make, and nearly every request ends in good order.
    request.once('close', () => {
      if (!request.readableEnded) reject(new CastgraphError('BAD_INPUT', 'The body ended early'));
    });
  });
}

/** Aborts when the caller goes away before the response is complete. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
