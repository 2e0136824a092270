import { defineEntity, p } from '@mikro-orm/core';

const PodcastSchema = defineEntity({
  name: 'Podcast',
  tableName: 'podcast',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    title: p.text(),
    feedUrl: p.text(),
    /** Of the latest `ingestion.episodes-changed` taken. */
    occurredAt: p.datetime(),
  },
});

/** A show as ingestion announced it. Written only by `recordEpisodes`. */
export class Podcast extends PodcastSchema.class {}
PodcastSchema.setClass(Podcast);
