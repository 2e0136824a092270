import { orUserError } from '@castgraph/service/user-error';
import type { HostMatchMethod, PlatformRowOutcome, Resolvers } from '../generated/resolvers.ts';
import { importPlatformMetrics } from './import-platform-metrics.ts';
import type { RowVerdict } from './import-run.ts';
import type { MatchMethod } from './match-episodes.ts';
import { countOutcomes } from './run-import.ts';

const OUTCOMES: Readonly<Record<RowVerdict['outcome'], PlatformRowOutcome>> = {
  stored: 'STORED',
  unchanged: 'UNCHANGED',
  rejected: 'REJECTED',
};
const METHODS: Readonly<Record<MatchMethod, HostMatchMethod>> = {
  guid: 'GUID',
  url: 'URL',
  'title-and-day': 'TITLE_AND_DAY',
  title: 'TITLE',
};

export const platformMetricsResolvers: Resolvers = {
  Mutation: {
    importPlatformMetrics: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => {
        const { importId, podcastId, rows, ignoredColumns } = await importPlatformMetrics(context, input);
        const podcast = await context.loaders.podcast.load(podcastId);
        const verdicts = rows.map(({ outcome, ...row }) => ({ ...row, outcome: OUTCOMES[outcome] }));
        return {
          __typename: 'ImportPlatformMetricsPayload' as const,
          importId,
          podcast: podcast!,
          received: rows.length,
          ...countOutcomes(rows),
          rows: verdicts,
          ignoredColumns: [...ignoredColumns],
        };
      }),
  },
  Podcast: {
    platformMetrics: ({ id }, { range }, { loaders }) => loaders.platformMetrics.load({ podcastId: id, range }),
    hostData: ({ id }, { range }, { loaders }) => loaders.hostData.load({ podcastId: id, range: range ?? null }),
  },
  EpisodeData: {
    episode: ({ episodeId }, _, { loaders }) => (episodeId === null ? null : loaders.episode.load(episodeId)),
    matchedBy: ({ matchedBy }) => matchedBy && METHODS[matchedBy],
  },
};
