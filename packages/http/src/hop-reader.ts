import type { IncomingHttpHeaders } from 'node:http';
import type { Agent, Dispatcher } from 'undici';
import type { Deadline } from './deadline.ts';
import { fetchError } from './fetch-error.ts';
import { isRedirect, type Hop } from './next-hop.ts';

/** An answer with its body, as it came; nothing of the body where nobody wants it. */
export interface WholeAnswer {
  statusCode: number;
  headers: IncomingHttpHeaders;
  chunks: Uint8Array[];
}

export interface ReadHopOptions {
  deadline: Deadline;
  headersTimeoutMs: number;
  /** Most bytes of a body that is kept. */
  maxBytes: number;
  /** As of `GuardedFetchOptions`. */
  admitBody: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/** So much of a body that nobody wants is read, so that the connection can be used again. */
const MAX_DROPPED_BYTES = 16 * 1024;

/**
 * Asks and reads the whole answer, without a stream in between: most answers to a poller have no body at all, and making a
 * stream of nothing costs more than the request. Redirects come without their body.
 * @throws `timeout`, `too-large`, what aborted the deadline, what undici throws
 */
export function readHop(agent: Agent, hop: Hop, options: ReadHopOptions): Promise<WholeAnswer> {
  const { signal } = options.deadline;
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((resolve, reject) => {
    const reader = new HopReader(hop, options, { resolve, reject });
    signal.addEventListener('abort', () => reader.fail(signal.reason as Error), { once: true });
    const request = {
      origin: hop.url.origin,
      path: `${hop.url.pathname}${hop.url.search}`,
      method: hop.method,
      headers: hop.headers,
      body: hop.body ?? null,
    };
    try {
      agent.dispatch(request, reader);
    } catch (error) {
      reader.fail(error as Error);
    }
  });
}

interface Settlers {
  resolve: (answer: WholeAnswer) => void;
  reject: (error: Error) => void;
}

class HopReader implements Dispatcher.DispatchHandler {
  readonly #hop: Hop;
  readonly #options: ReadHopOptions;
  readonly #promise: Settlers;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #answer: WholeAnswer | undefined;
  #isWanted = true;
  #bytes = 0;
  #failure: Error | undefined;
  #isEnded = false;
  /** While the caller decides on the body; whatever happens meanwhile, he is heard to the end. */
  #admission: Promise<void> | undefined;

  constructor(hop: Hop, options: ReadHopOptions, promise: Settlers) {
    this.#hop = hop;
    this.#options = options;
    this.#promise = promise;
    const { headersTimeoutMs } = options;
    const expire = () => this.fail(fetchError('timeout', `No answer within ${headersTimeoutMs} ms`, hop.url.href));
    this.#timer = setTimeout(expire, headersTimeoutMs);
  }

  /** Gives up, for this reason. */
  fail(error: Error): void {
    if (this.#isEnded) return;
    this.#failure = error;
    this.#end(() => this.#promise.reject(error));
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number, headers: IncomingHttpHeaders): void {
    if (statusCode < 200) return;
    clearTimeout(this.#timer);
    this.#answer = { statusCode, headers, chunks: [] };
    const { maxBytes, admitBody } = this.#options;
    const isEmpty = this.#hop.method === 'HEAD' || statusCode === 204 || statusCode === 304;
    this.#isWanted = !isEmpty && !isRedirect(statusCode, headers.location);
    if (!this.#isWanted) return;
    if (Number(headers['content-length'] ?? 0) > maxBytes) this.fail(this.#tooLarge());
    else if (admitBody) {
      controller.pause();
      this.#admission = this.#admit(controller, admitBody);
    }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#isEnded) return;
    this.#bytes += chunk.byteLength;
    if (this.#isWanted) {
      if (this.#bytes > this.#options.maxBytes) this.fail(this.#tooLarge());
      else this.#answer!.chunks.push(chunk);
    } else if (this.#bytes > MAX_DROPPED_BYTES) {
      this.onResponseEnd();
      controller.abort(new Error('Nobody wants the body'));
    }
  }

  onResponseEnd(): void {
    this.#end(() => this.#promise.resolve(this.#answer!));
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#answer && !this.#isWanted) this.onResponseEnd();
    else this.#end(() => this.#promise.reject(error));
  }

  async #admit(controller: Dispatcher.DispatchController, admitBody: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { deadline } = this.#options;
    deadline.pause();
    try {
      await admitBody(deadline.signal);
      deadline.resume();
      controller.resume();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  #end(settle: () => void): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#timer);
    if (this.#admission) void this.#admission.then(settle);
    else settle();
  }

  #tooLarge(): Error {
    return fetchError('too-large', `The answer is larger than ${this.#options.maxBytes} bytes`, this.#hop.url.href);
  }
}
