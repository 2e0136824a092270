import { Group, Progress, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { formatPercent } from '../../shared/format-number.ts';
import { Kpi } from '../../shared/kpi.tsx';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { fieldName } from './field-name.ts';

export const FeedQualityFragment = graphql(`
  fragment FeedQualityCard_podcast on Podcast {
    id
    dataQuality {
      score
      completeness
      missingFields {
        field
        episodes
      }
    }
  }
`);

/** What a feed should reach. */
const ENOUGH = 0.9;

/** How complete the records of the episodes are, and what is missing from them. */
export function FeedQualityCard({
  podcast: masked,
  query,
}: {
  podcast: FragmentType<typeof FeedQualityFragment> | undefined;
  query: AreaQuery<unknown>;
}) {
  const quality = readFragment(FeedQualityFragment, masked)?.dataQuality;
  const completeness = quality?.completeness;
  return (
    <DataCard
      name="feed-quality"
      title="Data quality"
      area={AREA.feeds}
      query={query}
      hasData={quality !== undefined}
      info="Completeness is the share of required fields that are there: title, date, audio, length, size and type. The score weighs these and the rest: show notes, link, image."
    >
      {quality ? (
        <>
          <Group gap="xl" align="flex-start">
            <div>
              <Kpi isSmall value={formatPercent(completeness)} foot="complete" testId="feed-completeness" exact={completeness} />
            </div>
            <div>
              <Kpi isSmall value={formatPercent(quality.score)} foot="quality score" exact={quality.score} />
            </div>
          </Group>
          {completeness == null ? null : (
            <Progress
              mt="sm"
              size="sm"
              value={100 * completeness}
              color={completeness >= ENOUGH ? 'pine' : 'yellow'}
              aria-label={`${formatPercent(completeness)} complete; ${formatPercent(ENOUGH)} is what a feed should reach`}
            />
          )}
          <Text size="xs" c="dimmed" mt="md" mb={6}>
            Missing, by episodes
          </Text>
          <RankedBars
            label="Missing fields, most episodes first"
            empty="Nothing is missing."
            of={quality.missingFields.map(({ field, episodes }) => ({ key: field, name: fieldName(field), count: episodes }))}
          />
        </>
      ) : null}
    </DataCard>
  );
}
