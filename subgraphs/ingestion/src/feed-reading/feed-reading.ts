import type { OutboundPolicy } from '@castgraph/http/outbound-policy';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { ingestionChannel, keepIngestionStep, nextVersion } from '../feed-progress/keep-ingestion-step.ts';
import type { IngestionOutcome, IngestionStep } from '../feed-progress/ingestion-step.ts';
import type { IngestionState } from '../generated/resolvers.ts';
import { holdClaim } from './claim-feeds.ts';
import type { FetchFeedOptions, FetchUrl } from './fetch-feed.ts';
import type { KnownFeed } from './known-feed.ts';
import { readingFingerprint } from './reading-fingerprint.ts';

/** What readings of feeds need. */
export interface FeedServices {
  orm: Orm;
  live: Live;
  log: Log;
  publicUrl: string;
  outbound: OutboundPolicy;
  fetchUrl: FetchUrl;
}

export interface ReadingOptions {
  /** Somebody waits for it: every step is told, also when nothing is new. */
  isAsked: boolean;
  /** Awaited before a document is read into memory. */
  admitBody?: FetchFeedOptions['admitBody'];
}

/** Thrown when the feed turns out to be another reading's by now: that one ends it, this one leaves no trace. */
export class FeedTakenOver extends Error {}

/** One reading of one feed. */
export class FeedReading {
  readonly services: FeedServices;
  readonly feed: KnownFeed;
  readonly isAsked: boolean;
  readonly admitBody: FetchFeedOptions['admitBody'];
  episodesStored = 0;

  constructor(services: FeedServices, feed: KnownFeed, { isAsked, admitBody }: ReadingOptions) {
    this.services = services;
    this.feed = feed;
    this.isAsked = isAsked;
    this.admitBody = admitBody;
  }

  get organizationId(): string {
    return this.feed.organizationId;
  }

  /** The host under which people reach us. */
  get ownHost(): string {
    return new URL(this.services.publicUrl).host;
  }

  /** What this program makes of items; see `readingFingerprint`. */
  get fingerprint(): string {
    return readingFingerprint(this.ownHost);
  }

  /** Runs work in a transaction of the podcast's organization. */
  inOrganization<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.services.orm, this.organizationId, work);
  }

  /** Runs work in a transaction of the podcast's organization, in which the feed stays this reading's. @throws FeedTakenOver */
  whileHeld<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.inOrganization(async (em) => {
      if (!(await holdClaim(em, this.feed))) throw new FeedTakenOver();
      return work(em);
    });
  }

  /** Says a step to whoever watches, when somebody asked for this reading. */
  say(state: IngestionState, percent: number, message: string): void {
    if (!this.isAsked) return;
    const { live } = this.services;
    void live.publish(ingestionChannel(this.organizationId, this.feed.id), this.step(state, percent, message, null));
  }

  /** Keeps a step in the caller's transaction and says it after. */
  async keep(
    em: EntityManager,
    state: IngestionState,
    percent: number,
    message: string,
    result: IngestionOutcome | null = null,
  ): Promise<void> {
    await keepIngestionStep(em, this.services.live, this.organizationId, this.step(state, percent, message, result));
  }

  /** A step, told by nobody yet. */
  step<Result>(
    state: IngestionState,
    percent: number,
    message: string,
    result: Result,
  ): Omit<IngestionStep, 'result'> & { result: Result } {
    return { podcastId: this.feed.id, version: nextVersion(), state, percent, message, episodesStored: this.episodesStored, result };
  }
}
