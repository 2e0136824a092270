import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';

/** Reads one feed now, because somebody asked for it. */
export const readFeed = defineJob({
  name: 'ingestion.read-feed',
  schema: z.object({ organizationId: z.uuid(), podcastId: z.uuid() }),
  deadlineMs: 180_000,
});

/** Reads the beginnings of audio files that are due. Runs every few seconds; a lane of its own, because hosts may be slow. */
export const readAudioFacts = defineJob({
  name: 'ingestion.read-audio-facts',
  schema: z.object({}),
  lane: 'audio',
  deadlineMs: 540_000,
  attempts: 1,
  tracked: false,
});

/** Reads publishers' transcripts that are due. Runs every few seconds; a lane of its own, because hosts may be slow. */
export const readTranscripts = defineJob({
  name: 'ingestion.read-transcripts',
  schema: z.object({}),
  lane: 'transcripts',
  deadlineMs: 540_000,
  attempts: 1,
  tracked: false,
});

/** Keeps the log of listening supplied with partitions, and erases household keys in time. */
export const keepListenerEvents = defineJob({
  name: 'ingestion.keep-listener-events',
  schema: z.object({}),
  deadlineMs: 600_000,
});

/** Asks hubs for subscriptions that are new, near the end of their lease, or not wanted any more. */
export const renewSubscriptions = defineJob({
  name: 'ingestion.renew-subscriptions',
  schema: z.object({}),
  deadlineMs: 300_000,
  attempts: 1,
  tracked: false,
});

/** Takes a household out of the log, week by week. */
export const eraseHousehold = defineJob({
  name: 'ingestion.erase-household',
  schema: z.strictObject({ organizationId: z.uuid(), erasureId: z.uuid() }),
  deadlineMs: 1_800_000,
  attempts: 24,
});

/** Erases what a sandbox has here, for fresh sample data or for good. Not tracked: the tasks of a sandbox go with it. */
export const eraseSandbox = defineJob({
  name: 'ingestion.erase-sandbox-log',
  schema: z.strictObject({ organizationId: z.uuid(), sampleId: z.uuid().nullable() }),
  deadlineMs: 1_800_000,
  attempts: 24,
  tracked: false,
});

/** Fills a sandbox with sample shows and sample listening. */
export const fillSandbox = defineJob({
  name: 'ingestion.fill-sandbox-sample',
  schema: z.strictObject({ organizationId: z.uuid(), sampleId: z.uuid() }),
  deadlineMs: 600_000,
  attempts: 8,
  tracked: false,
});
