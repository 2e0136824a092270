import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface LoadTarget {
  /** The collector's own port: a proxy in between would hide what it answers. */
  port: number;
  organizationId: string;
  /** Host and path of an episode that the organization's feed names. */
  audio: string;
  apiKey: string;
  /** Whether events carry an id and their instant through all retries; without, every retry is a new event. */
  hasIds: boolean;
}

/** One redirect that was asked for. Times in Unix milliseconds. */
export interface AskedRedirect {
  mark: string;
  askedAt: number;
  answeredAt: number;
  /** Undefined when the connection failed, and then why. */
  status: number | undefined;
  failure: string | undefined;
}

interface Sent {
  status?: number | undefined;
  failure?: string;
}

const EVERY_MS = 10;
const BATCH_EVERY_MS = 100;
const EVENTS_IN_BATCH = 20;
/** Every so manieth batch loses the answer to its first attempt on the way, as networks do. */
const LOST_ANSWER_EVERY = 5;
const RETRY_AFTER_MS = 150;
const USER_AGENT = 'AntennaPod/3.6.0';

/**
 * Listeners and senders of events who write down what they were promised: a hundred redirects and two hundred events a
 * second. Each carries a mark of its own, as the host of its referrer, by which it is found again in the log.
 */
export class ListeningLoad {
  readonly redirects: AskedRedirect[] = [];
  /** Marks of the events that were acknowledged as accepted or known. */
  readonly acknowledged = new Set<string>();
  /** Answers to batches by status; 0 for failed connections. */
  readonly answers = new Map<number, number>();
  readonly #target: LoadTarget;
  // Apart: listeners must not queue behind senders whose answers wait for a database.
  readonly #agents = { GET: new Agent({ keepAlive: true, maxSockets: 256 }), POST: new Agent({ keepAlive: true, maxSockets: 64 }) };
  readonly #work = new Set<Promise<void>>();
  #batches = 0;
  #isStopped = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(target: LoadTarget) {
    this.#target = target;
  }

  start(): void {
    this.#running = Promise.all([
      this.#repeat(EVERY_MS, () => this.#askRedirect()),
      this.#repeat(BATCH_EVERY_MS, () => this.#sendBatch(this.#batches++)),
    ]);
  }

  /** Begins nothing new, and waits until every batch is acknowledged. */
  async finish(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
    await Promise.all(this.#work);
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  async #repeat(everyMs: number, act: () => Promise<void>): Promise<void> {
    for (let due = Date.now(); !this.#isStopped; due += everyMs) {
      await sleep(Math.max(0, due - Date.now()));
      const work: Promise<void> = act().finally(() => this.#work.delete(work));
      this.#work.add(work);
    }
  }

  async #askRedirect(): Promise<void> {
    const { organizationId, audio } = this.#target;
    const n = this.redirects.length;
    const asked: AskedRedirect = { mark: `r${n}.drill.example`, askedAt: Date.now(), answeredAt: 0, status: undefined, failure: undefined };
    this.redirects.push(asked);
    const headers = { referer: `https://${asked.mark}/`, 'user-agent': USER_AGENT, 'x-forwarded-for': addressOf(n) };
    Object.assign(asked, await this.#send('GET', `/r/${organizationId}/${audio}`, headers));
    asked.answeredAt = Date.now();
  }

  async #sendBatch(batch: number): Promise<void> {
    const marks = Array.from({ length: EVENTS_IN_BATCH }, (_, n) => `e${batch * EVENTS_IN_BATCH + n}.drill.example`);
    const first = Date.now();
    for (let attempt = 0; ; attempt++) {
      const at = new Date(this.#target.hasIds ? first : Date.now()).toISOString();
      const body = JSON.stringify({ events: marks.map((mark, n) => this.#makeEvent(mark, at, batch * EVENTS_IN_BATCH + n)) });
      const isLost = attempt === 0 && batch % LOST_ANSWER_EVERY === 0;
      const { status = 0 } = await this.#send('POST', '/v1/events', this.#headers(), body);
      if (!isLost) this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
      if (status === 200 && !isLost) break;
      await sleep(RETRY_AFTER_MS);
    }
    for (const mark of marks) this.acknowledged.add(mark);
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#target.apiKey}`, 'content-type': 'application/json' };
  }

  #makeEvent(mark: string, at: string, n: number): Record<string, unknown> {
    const event = { kind: 'download', at, ip: addressOf(n), userAgent: USER_AGENT, referrer: `https://${mark}/`, bytesServed: 5_000_000 };
    return { ...event, url: `https://${this.#target.audio}`, ...(this.#target.hasIds ? { id: mark } : {}) };
  }

  #send(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string): Promise<Sent> {
    return new Promise((resolve) => {
      const asking = request({
        host: '127.0.0.1',
        port: this.#target.port,
        method,
        path,
        headers,
        agent: this.#agents[method],
        timeout: 15_000,
      });
      asking.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode })).on('error', ({ message }) => resolve({ failure: message }));
      });
      asking.on('timeout', () => asking.destroy(new Error('No answer within 15 s')));
      asking.on('error', ({ message }) => resolve({ failure: message }));
      asking.end(body);
    });
  }
}

/** A listener of its own for each number. */
function addressOf(n: number): string {
  return `82.${(n >> 16) & 63}.${(n >> 8) & 255}.${n & 255}`;
}
