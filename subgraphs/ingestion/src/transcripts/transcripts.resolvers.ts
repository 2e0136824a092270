import type { Resolvers, TranscriptState } from '../generated/resolvers.ts';
import type { TranscriptStanding } from './read-transcripts.ts';

export const transcriptsResolvers: Resolvers = {
  NormalizedEpisode: {
    transcript: async ({ episodeId }, _, { loaders }) => (await loaders.transcript.load(episodeId)).transcript,
    transcriptStatus: async ({ episodeId }, _, { loaders }) => {
      const standing = await loaders.transcript.load(episodeId);
      const { error, checkedAt, nextCheckAt } = standing;
      return { state: stateOf(standing), error, checkedAt, nextCheckAt };
    },
  },
  Transcript: {
    source: () => 'PUBLISHED',
    segments: ({ episodeId }, { first, after, search }, { loaders }) =>
      loaders.segmentPage.load({ episodeId, first, after: after ?? null, search: search ?? null }),
  },
};

function stateOf({ transcript, isOffered, error }: TranscriptStanding): TranscriptState {
  if (error !== null && isOffered) return 'FAILED';
  if (transcript) return 'READ';
  return isOffered ? 'PENDING' : 'NONE';
}
