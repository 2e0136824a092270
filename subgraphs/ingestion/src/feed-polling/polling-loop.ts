import { setTimeout as delay } from 'node:timers/promises';
import { gauge } from '@castgraph/telemetry/metrics';
import { CLAIM_MS, claimDueFeeds } from '../feed-reading/claim-feeds.ts';
import type { FeedServices } from '../feed-reading/feed-reading.ts';
import type { KnownFeed } from '../feed-reading/known-feed.ts';
import { postponeFeeds, settleUnchanged } from '../feed-reading/settle-feeds.ts';
import { HostQueues, type HostVerdict } from './host-queues.ts';
import { pollFeed, type FeedPolling } from './poll-feed.ts';
import { SettlingBuffer } from './settling-buffer.ts';
import { Slots } from './slots.ts';

export interface PollingOptions {
  services: FeedServices;
  /** Feeds asked for at once. */
  fetches: number;
  /** Of them, at one host. */
  fetchesPerHost: number;
  /** Documents in memory at once: a body is read only when there is a place for it. */
  documents?: number;
  /** Feeds claimed and not yet settled, at most. */
  window?: number;
  /** Without anything due, the table is looked at this often. */
  lookMs?: number;
}

/** Polling, for as long as the worker runs. */
export interface PollingLoop {
  /** Claims nothing more, gives back what has not begun, lets the rest end for 6 s, and writes what has ended. */
  close(): Promise<void>;
}

const CLAIM_BATCH = 500;
const SETTLE_EVERY_MS = 300;
const WAITING_PER_HOST = 50;
/** A reading begins only while its claim lasts long enough for two fetches and the storing. */
const LATEST_BEGIN_MS = CLAIM_MS / 2;
const GRACE_MS = 6_000;
const BROKEN_OFF_MS = 60_000;

const overdue = gauge('feed_poll_overdue_seconds');

/**
 * Reads every feed that is due, for as long as the process runs: claims them in batches, asks for many at once but few per
 * host, ends what is unchanged many at a time. Nothing of it is in Redis: what is due, and whose turn it is, is in the rows.
 */
export function startPollingLoop(options: PollingOptions): PollingLoop {
  const poller = new FeedPoller(options);
  const running = poller.run();
  return {
    close: async () => {
      await poller.stop();
      await running;
    },
  };
}

class FeedPoller {
  readonly #options: Required<PollingOptions>;
  readonly #hosts: HostQueues<KnownFeed>;
  readonly #unchanged: SettlingBuffer;
  readonly #postponed: SettlingBuffer;
  readonly #polling: FeedPolling;
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #reading = new Set<Promise<void>>();
  /** Claimed and not yet settled. */
  #held = 0;
  #progress = Promise.withResolvers<void>();

  constructor(options: PollingOptions) {
    this.#options = { documents: 16, window: 4 * CLAIM_BATCH, lookMs: 1_000, ...options };
    const { services, fetchesPerHost } = this.#options;
    const buffer = (settle: typeof settleUnchanged) =>
      new SettlingBuffer({
        settle: (feeds) => settle(services.orm, feeds),
        onSettled: (count, error) => this.#release(count, error),
        everyMs: SETTLE_EVERY_MS,
        most: CLAIM_BATCH,
      });
    this.#unchanged = buffer(settleUnchanged);
    this.#postponed = buffer(postponeFeeds);
    this.#hosts = new HostQueues({
      perHost: fetchesPerHost,
      maxWaiting: WAITING_PER_HOST,
      onGiveBack: (feed, pauseMs) => this.#postponed.add({ feed, pauseMs }),
    });
    this.#polling = {
      services,
      documents: new Slots(this.#options.documents),
      settleLater: (settled) => this.#unchanged.add(settled),
    };
  }

  async run(): Promise<void> {
    const { signal } = this.#stopping;
    const { window, lookMs } = this.#options;
    while (!signal.aborted) {
      const wanted = Math.min(CLAIM_BATCH, window - this.#held);
      // Many small claims would cost more than they bring; the last feeds of the window are waited for.
      const isFull = wanted < CLAIM_BATCH / 2;
      const moved = this.#progress.promise;
      if (isFull) await Promise.race([moved, pause(lookMs, signal)]);
      else if (!(await this.#claim(wanted))) await pause(lookMs, signal);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const feed of this.#hosts.clear()) this.#postponed.add({ feed, pauseMs: 0 });
    const ended = Promise.all(this.#reading);
    await Promise.race([ended, delay(GRACE_MS, undefined, { ref: false })]);
    this.#aborting.abort();
    await Promise.race([ended, delay(1_000, undefined, { ref: false })]);
    const written = Promise.all([this.#unchanged.drain(), this.#postponed.drain()]);
    await Promise.race([written, delay(5_000, undefined, { ref: false })]);
  }

  /** @returns whether there are likely more */
  async #claim(wanted: number): Promise<boolean> {
    const { services } = this.#options;
    try {
      const feeds = await claimDueFeeds(services.orm, wanted);
      overdue.set(Math.max(0, ...feeds.map(({ lateSeconds }) => lateSeconds)));
      this.#held += feeds.length;
      for (const feed of feeds) this.#hosts.add(hostOf(feed.feedUrl), feed);
      this.#fill();
      return feeds.length === wanted;
    } catch (error) {
      services.log.error({ err: error }, 'Feeds that are due cannot be claimed; tried again');
      return false;
    }
  }

  /** Begins readings as long as there is room. */
  #fill(): void {
    if (this.#stopping.signal.aborted) {
      for (const feed of this.#hosts.clear()) this.#postponed.add({ feed, pauseMs: 0 });
      return;
    }
    while (this.#reading.size < this.#options.fetches) {
      const next = this.#hosts.next();
      if (!next) return;
      const reading = this.#read(next.name, next.item).finally(() => {
        this.#reading.delete(reading);
        this.#fill();
      });
      this.#reading.add(reading);
    }
  }

  async #read(host: string, feed: KnownFeed): Promise<void> {
    const startedAt = performance.now();
    const { services } = this.#options;
    let verdict: HostVerdict = 'answered';
    if (startedAt - feed.claimedAt.monotonicMs > LATEST_BEGIN_MS) {
      this.#postponed.add({ feed, pauseMs: 0 });
    } else {
      try {
        const ended = await pollFeed(this.#polling, feed, this.#aborting.signal);
        verdict = ended.verdict;
        if (!ended.isSettling) this.#release(1);
      } catch (error) {
        const isStopped = this.#aborting.signal.aborted;
        if (!isStopped)
          services.log.warn({ err: error, organization_id: feed.organizationId, podcast_id: feed.id }, 'A poll broke off; tried again');
        // After a defect it is not the next one at once.
        this.#postponed.add({ feed, pauseMs: isStopped ? 0 : BROKEN_OFF_MS });
      }
    }
    this.#hosts.done(host, performance.now() - startedAt, verdict);
  }

  #release(count: number, error?: unknown): void {
    if (error) this.#options.services.log.error({ err: error, feeds: count }, 'Ended readings could not be written; they are repeated');
    this.#held -= count;
    this.#progress.resolve();
    this.#progress = Promise.withResolvers();
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
