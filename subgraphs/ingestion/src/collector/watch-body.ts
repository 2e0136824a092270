import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { DoorRefusal } from '@castgraph/service/door-refusal';

const HALF_MINUTE_MS = 30_000;

/** What is asked of a sender: the whole body in a time, or, of long ones, that it keeps coming. */
export type BodyPace = { wholeMs: number } | { minBytesEachHalfMinute: number };

/**
 * Ends a body that comes too slowly with a 408, so that nobody holds a connection and a turn by sending a byte now and then.
 * A body that waits for us is not slow. @returns what ends the watch
 */
export function watchBody(request: IncomingMessage, body: Transform, pace: BodyPace): () => void {
  const end = (message: string) => body.destroy(new DoorRefusal(408, 'TOO_SLOW', message));
  if ('wholeMs' in pace) {
    const timer = setTimeout(() => end(`The body did not arrive within ${pace.wholeMs / 1000} s`), pace.wholeMs);
    return () => clearTimeout(timer);
  }
  let seen = request.socket.bytesRead;
  const timer = setInterval(() => {
    const came = request.socket.bytesRead - seen;
    seen += came;
    // Paused: there is more than we have taken yet.
    if (!request.complete && request.readableLength === 0 && came < pace.minBytesEachHalfMinute)
      end('The body comes too slowly: less than 1 KiB in half a minute');
  }, HALF_MINUTE_MS);
  return () => clearInterval(timer);
}
