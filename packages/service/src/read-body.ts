import type { IncomingMessage } from 'node:http';
import { CastgraphError } from '@castgraph/kernel/errors';

/** The body was larger than the route takes; answered with 413. */
export class BodyTooLargeError extends CastgraphError {
  constructor(maxBytes: number) {
    super('LIMIT_EXCEEDED', `The body is larger than ${maxBytes} bytes`);
    this.name = 'BodyTooLargeError';
  }
}

/** Reads a request's body as it came over the wire. Throws BodyTooLargeError at the first byte over `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new BodyTooLargeError(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyTooLargeError(maxBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}
