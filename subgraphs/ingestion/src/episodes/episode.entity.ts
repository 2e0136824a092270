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
    number: p.double().$type<number>().nullable(),
    showNotes: p.text().nullable(),
    metadata: p.json<Record<string, unknown>>(),
    /** What the file says of itself; see audio-facts/. Null until it has been read. */
    audioCodec: p.text().nullable(),
    audioBytes: p.bigint('number').nullable(),
    audioSeconds: p.double().$type<number>().nullable(),
    bitrateBps: p.bigint('number').nullable(),
    /** What stands before the audio: ID3 tags, or the boxes before the media data of an MP4. */
    id3Bytes: p.bigint('number').nullable(),
    audioReadAt: p.datetime().nullable(),
    /** Cause of the last failure to read it. */
    audioError: p.text().nullable(),
    removedAt: p.datetime().nullable(),
  },
});

/** An episode: one GUID within its feed (C25). Written in bulk by readings of the feed, see feed-reading/store-episodes.ts. */
export class Episode extends EpisodeSchema.class {}
EpisodeSchema.setClass(Episode);
