import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';

/** Nothing, or not everything, came in time. */
export class TimedOut extends Error {}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface JsonPost {
  path: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}

/**
 * Posts and reads the whole answer. Below `pool.request()`, because that makes a readable stream and an abort signal for every
 * answer, which together cost as much as everything else the gateway does for a small query.
 */
export function postJson(pool: Pool, { path, headers, body, timeoutMs }: JsonPost): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let answered: IncomingHttpHeaders = {};
    let isOver = false;
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      isOver = true;
      const cause = new TimedOut(`No answer within ${Math.round(timeoutMs)} ms`);
      reject(cause);
      controller?.abort(cause);
    }, timeoutMs);
    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          controller = started;
          // It waited in line for a connection until nobody wanted it any more.
          if (isOver) started.abort(new TimedOut());
        },
        onResponseStart(_controller, statusCode, responseHeaders) {
          status = statusCode;
          answered = responseHeaders;
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd() {
          clearTimeout(timer);
          resolve({ status, headers: answered, text: chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString() });
        },
        onResponseError(_controller, error) {
          clearTimeout(timer);
          reject(error);
        },
      },
    );
  });
}
