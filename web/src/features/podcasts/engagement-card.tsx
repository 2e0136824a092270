import type { ReactNode } from 'react';
import { Group } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, type DayRange } from '../../shared/day-range.ts';
import { formatCount, formatError, formatEstimate } from '../../shared/format-number.ts';
import { Kpi } from '../../shared/kpi.tsx';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { RangeFacts } from '../overview/range-facts.tsx';
import { platformName } from '../../shared/platform-name.ts';
import { downloadsOf } from './platform-downloads.ts';

const Engagement = graphql(`
  query Engagement($podcastId: ID!, $range: DateRangeInput!) {
    listenerEngagement(podcastId: $podcastId, range: $range) {
      totalDownloads
      totalListeners
      listenersAreExact
      listenersError
      source
      asOf
      engagementByPlatform {
        platform
        metrics
        source
      }
    }
  }
`);

const LISTED = 8;

/** Who listened to a show over the span, by the app that asked for the audio. */
export function EngagementCard({ podcastId, range, picker }: { podcastId: string; range: DayRange; picker: ReactNode }) {
  const query = useAreaQuery(Engagement, { area: AREA.listening, variables: { podcastId, range: inUtc(range) } });
  const engagement = query.data?.listenerEngagement;
  const info = engagement ? (
    <RangeFacts source={engagement.source} range={range} asOf={engagement.asOf} note="Listeners are counted once over the whole span." />
  ) : undefined;
  return (
    <DataCard name="engagement" title="Listening by platform" area={AREA.listening} query={query} hasData={engagement != null} info={info}>
      {engagement ? (
        <>
          {picker}
          <Group gap="xl" mt="md" mb="md" align="flex-start">
            <div>
              <Kpi isSmall value={formatCount(engagement.totalDownloads)} foot="downloads" />
            </div>
            <div>
              <Kpi
                isSmall
                value={formatEstimate(engagement.totalListeners, engagement.listenersAreExact)}
                foot={['listeners', formatError(engagement.totalListeners, engagement.listenersError)].filter(Boolean).join(' ')}
              />
            </div>
          </Group>
          <RankedBars
            label="Downloads by platform"
            empty="No downloads in these days"
            of={engagement.engagementByPlatform
              .filter(({ source }) => source === engagement.source)
              .slice(0, LISTED)
              .map(({ platform, metrics }) => ({ key: platform, name: platformName(platform), count: downloadsOf(metrics) }))}
          />
        </>
      ) : null}
    </DataCard>
  );
}
