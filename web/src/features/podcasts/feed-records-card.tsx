import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatInstant } from '../../shared/format-time.ts';

export const FeedRecordsFragment = graphql(`
  fragment FeedRecordsCard_podcast on Podcast {
    id
    dataQuality {
      records {
        at
        received
        valid
        rejected {
          cause
          records
        }
      }
    }
  }
`);

const causes: Readonly<Record<string, string>> = {
  'duplicate-guid': 'the same GUID again',
  'no-identity': 'neither GUID nor audio',
  unreadable: 'could not be read',
};

/** The items of the last document, each judged: received = valid + rejected. */
export function FeedRecordsCard({
  podcast: masked,
  query,
}: {
  podcast: FragmentType<typeof FeedRecordsFragment> | undefined;
  query: AreaQuery<unknown>;
}) {
  const podcast = readFragment(FeedRecordsFragment, masked);
  const records = podcast?.dataQuality.records;
  const rejected = records?.rejected.reduce((sum, cause) => sum + cause.records, 0) ?? 0;
  return (
    <DataCard
      name="feed-records"
      title="Records"
      area={AREA.feeds}
      query={query}
      hasData={podcast !== undefined}
      info="Every item of the document that was last received: received = taken + refused."
    >
      {records ? (
        <Text size="sm" component="div" className="number">
          <Facts
            of={[
              ['Received', formatCount(records.received)],
              ['Taken', formatCount(records.valid)],
              ['Refused', formatCount(rejected)],
              ...records.rejected.map(({ cause, records: count }) => ['', `${formatCount(count)} × ${causes[cause] ?? cause}`] as const),
              ['As of', formatInstant(records.at)],
            ]}
          />
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          No document has been stored yet.
        </Text>
      )}
    </DataCard>
  );
}
