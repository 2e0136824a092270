import { defineEntity, p } from '@mikro-orm/core';
import type { FeedStatus } from '../generated/resolvers.ts';

/** Something odd in a feed, as it is kept and shown. */
export interface KeptWarning {
  code: string;
  message: string;
  line?: number;
}

/** Why a feed could not be read, as it is kept; `at` is RFC 3339. */
export interface KeptFault {
  cause: string;
  message: string;
  at: string;
}

const PodcastSchema = defineEntity({
  name: 'Podcast',
  tableName: 'podcast',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    feedUrl: p.text(),
    feedUrlKey: p.text(),
    title: p.text(),
    link: p.text().nullable(),
    language: p.text().nullable(),
    author: p.text().nullable(),
    imageUrl: p.text().nullable(),
    description: p.text().nullable(),
    guid: p.text().nullable(),
    status: p.text().$type<FeedStatus>(),
    etag: p.text().nullable(),
    lastModified: p.text().nullable(),
    documentHash: p.blob().nullable(),
    warnings: p.json<KeptWarning[]>(),
    failures: p.integer(),
    lastError: p.json<KeptFault>().nullable(),
    lastIngestedAt: p.datetime().nullable(),
    nextReadAt: p.datetime(),
    createdAt: p.datetime(),
  },
});

/** A show: one feed of one organization. After it is added, only readings of its feed change it. */
export class Podcast extends PodcastSchema.class {}
PodcastSchema.setClass(Podcast);
