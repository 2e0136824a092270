import { Skeleton, Stack } from '@mantine/core';
import { IconCirclesRelation } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inZone } from '../../shared/day-range.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useToday } from '../../shared/use-today.ts';
import { resolveScope } from '../audience/audience-scope.ts';
import { withRange } from '../audience/audience-search.ts';
import { ScopeFacts } from '../audience/scope-facts.tsx';
import { useHomeZone } from '../audience/use-home-zone.ts';
import { RangePicker } from '../overview/range-picker.tsx';
import type { PodcastSearch } from '../podcasts/podcast-search.ts';
import { OtherShow } from './other-show.tsx';
import { OverlapFigures } from './overlap-figures.tsx';

const OverlapQuery = graphql(`
  query Overlap($podcastId: ID!, $otherPodcastId: ID!, $range: DateRangeInput!) {
    audienceOverlap(podcastId: $podcastId, otherPodcastId: $otherPodcastId, range: $range) {
      ...OverlapFigures_overlap
      basis {
        source
        asOf
        provisional
      }
    }
  }
`);

interface OverlapProps {
  podcastId: string;
  search: PodcastSearch;
  onChange: (search: PodcastSearch) => void;
}

/** How many listeners the show has in common with another one. */
export function Overlap({ podcastId, search, onChange }: OverlapProps) {
  const home = useHomeZone();
  const zone = search.zone ?? home;
  const today = useToday(zone);
  const { range } = resolveScope({ podcastId, episodeId: null, zone: zone ?? 'UTC' }, search, today);
  const other = search.other === podcastId ? undefined : search.other;
  const query = useAreaQuery(OverlapQuery, {
    area: AREA.listening,
    skip: other === undefined || zone === undefined,
    variables: { podcastId, otherPodcastId: other ?? '', range: inZone(range, zone ?? 'UTC') },
  });
  if (zone === undefined) return <Skeleton height={320} radius="md" />;
  const overlap = query.data?.audienceOverlap;
  const scope = resolveScope({ podcastId, episodeId: null, zone }, search, today);
  return (
    <Stack gap="md">
      <RangePicker search={search} today={today} zone={zone} onChange={(chosen) => onChange(withRange(search, chosen))} />
      <DataCard
        name="overlap"
        title="Listeners in common"
        area={AREA.listening}
        query={query}
        hasData={other === undefined || query.data !== undefined}
        info={
          <ScopeFacts
            scope={scope}
            source={overlap?.basis.source}
            asOf={overlap?.basis.asOf}
            note="Distinct listener keys of both shows over the whole span. Where they are estimated, so is what they have in common."
          />
        }
        action={<OtherShow podcastId={podcastId} value={other} onChange={(id) => onChange({ ...search, other: id })} />}
      >
        {other === undefined ? (
          <EmptyState icon={IconCirclesRelation} title="Choose another show">
            How much two shows share their audience says where a campaign reaches the same people twice.
          </EmptyState>
        ) : overlap ? (
          <OverlapFigures overlap={overlap} />
        ) : (
          <EmptyState icon={IconCirclesRelation} title="Nothing is known of one of these shows">
            It may be too new to have been counted, or it is no longer there.
          </EmptyState>
        )}
      </DataCard>
    </Stack>
  );
}
