import { defineEntity, p } from '@mikro-orm/core';

const EpisodeSchema = defineEntity({
  name: 'Episode',
  tableName: 'episode',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    podcastId: p.uuid(),
    /** The feed's GUID, or what stands for it (C25). */
    guid: p.text(),
    title: p.text(),
    publishedAt: p.datetime().nullable(),
    durationSeconds: p.double().nullable(),
    sizeBytes: p.bigint('number').nullable(),
    bitrateBps: p.bigint('number').nullable(),
    id3Bytes: p.bigint('number').nullable(),
    /** When it vanished from the feed; it still counts. */
    removedAt: p.datetime().nullable(),
    /** Of the latest `ingestion.episodes-changed` taken. */
    occurredAt: p.datetime(),
  },
});

/** An episode as ingestion announced it. Written only by `recordEpisodes`. */
export class Episode extends EpisodeSchema.class {}
EpisodeSchema.setClass(Episode);
