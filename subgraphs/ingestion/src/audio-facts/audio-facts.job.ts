import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { readAudioFacts } from '../job-definitions.ts';
import { readDueAudio, type AudioServices } from './read-due-audio.ts';

/** Looks for due files; each file's own time is in its episode's row. */
export const readAudioSchedule = defineSchedule({ name: 'read-audio-facts', job: readAudioFacts, payload: {}, everyMs: 10_000 });

/** The job that reads audio facts. */
export function audioFactsJobs(services: AudioServices): Implementation[] {
  return [
    implementJob(readAudioFacts, async (_, { signal, log, queues }) => {
      await readDueAudio({ ...services, log }, signal, { onMore: () => queues.enqueue(readAudioFacts, {}) });
    }),
  ];
}
