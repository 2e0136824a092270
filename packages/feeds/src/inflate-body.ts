import { gunzipSync } from 'node:zlib';
import { feedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';

/**
 * Unpacks a body that is still gzip, which happens when a host stores `.xml.gz` or compresses twice.
 * At most two layers and `FEED_LIMITS.bytes`; errors: `too-large`, `truncated`.
 */
export function inflateBody(bytes: Uint8Array): Uint8Array {
  let body = bytes;
  for (let layer = 0; layer < 2 && body[0] === 0x1f && body[1] === 0x8b; layer++) body = gunzip(body);
  if (body.byteLength > FEED_LIMITS.bytes) throw tooLarge();
  return body;
}

function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: FEED_LIMITS.bytes });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw feedError('truncated', 'The compressed body is broken or incomplete');
  }
}

function tooLarge(): Error {
  return feedError('too-large', `The feed is larger than ${FEED_LIMITS.bytes / 1024 / 1024} MB`);
}
