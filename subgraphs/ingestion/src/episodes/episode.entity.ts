import { defineEntity, p } from '@mikro-orm/core';

const EpisodeSchema = defineEntity({
  name: 'Episode',
  tableName: 'episode',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    podcastId: p.uuid(),
    /** The feed's, or what stands for it (C25). */
    guid: p.text(),
    title: p.text(),
    publishedAt: p.datetime().nullable(),
    durationSeconds: p.integer().nullable(),
    audioUrl: p.text().nullable(),
    sizeBytes: p.bigint('number').nullable(),
    mimeType: p.text().nullable(),
    season: p.integer().nullable(),
    number: p.double().nullable(),
    showNotes: p.text().nullable(),
    metadata: p.json<Record<string, unknown>>(),
    removedAt: p.datetime().nullable(),
  },
});

/** An episode: one GUID within its feed (C25). Written in bulk by readings of the feed, see feed-reading/store-episodes.ts. */
export class Episode extends EpisodeSchema.class {}
EpisodeSchema.setClass(Episode);
