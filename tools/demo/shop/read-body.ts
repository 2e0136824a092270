import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 1_048_576;

/** The body of a request as text. @throws Error when it is longer than a megabyte */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new Error('The body is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
