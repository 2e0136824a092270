import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { announceKnownSlots } from '../ad-slots/announce-known-slots.ts';
import { readTranscripts } from '../job-definitions.ts';
import { readDueTranscripts, type TranscriptServices } from './read-due-transcripts.ts';

/** Looks for due transcripts; each episode's own time is in its row. A batch every ten seconds is all that is asked for. */
export const readTranscriptsSchedule = defineSchedule({ name: 'read-transcripts', job: readTranscripts, payload: {}, everyMs: 10_000 });

/** The job that reads publishers' transcripts. */
export function transcriptJobs(services: TranscriptServices): Implementation[] {
  return [
    implementJob(readTranscripts, async (_, { signal, log }) => {
      await readDueTranscripts({ ...services, log }, signal);
      // Once all of before is told of, this is a look at an empty table.
      await announceKnownSlots(services.orm);
    }),
  ];
}
