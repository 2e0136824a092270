import type { OutboundPolicy } from '@castgraph/http/outbound-policy';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { ingestionChannel, keepIngestionStep, nextVersion } from '../feed-progress/keep-ingestion-step.ts';
import type { IngestionOutcome, IngestionStep } from '../feed-progress/ingestion-step.ts';
import type { IngestionState } from '../generated/resolvers.ts';
import type { Podcast } from '../podcasts/podcast.entity.ts';
import type { FetchUrl } from './fetch-feed.ts';

/** What readings of feeds need. */
export interface FeedServices {
  orm: Orm;
  live: Live;
  log: Log;
  publicUrl: string;
  outbound: OutboundPolicy;
  fetchUrl: FetchUrl;
}

/** One reading of one feed. */
export class FeedReading {
  readonly services: FeedServices;
  readonly podcast: Podcast;
  /** False while nobody is told: a poll that finds nothing new leaves no trace. */
  isSpoken: boolean;
  episodesStored = 0;

  constructor(services: FeedServices, podcast: Podcast, isSpoken: boolean) {
    this.services = services;
    this.podcast = podcast;
    this.isSpoken = isSpoken;
  }

  get organizationId(): string {
    return this.podcast.organizationId;
  }

  /** Runs work in a transaction of the podcast's organization. */
  inOrganization<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.services.orm, this.organizationId, work);
  }

  /** Says a step to whoever watches now. */
  say(state: IngestionState, percent: number, message: string): void {
    if (!this.isSpoken) return;
    const { live } = this.services;
    void live.publish(ingestionChannel(this.organizationId, this.podcast.id), this.#step(state, percent, message, null));
  }

  /** Keeps a step in the caller's transaction and says it after. */
  async keep(
    em: EntityManager,
    state: IngestionState,
    percent: number,
    message: string,
    result: IngestionOutcome | null = null,
  ): Promise<void> {
    if (!this.isSpoken) return;
    await keepIngestionStep(em, this.services.live, this.organizationId, this.#step(state, percent, message, result));
  }

  #step(state: IngestionState, percent: number, message: string, result: IngestionOutcome | null): IngestionStep {
    return { podcastId: this.podcast.id, version: nextVersion(), state, percent, message, episodesStored: this.episodesStored, result };
  }
}
