import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { DataCard } from '../../shared/data-card.tsx';

export const MeasurementFragment = graphql(`
  fragment MeasurementCard_podcast on Podcast {
    id
    measurementPrefix
  }
`);

/** The prefix that makes downloads countable, and what to do with it. */
export function MeasurementCard({
  podcast: masked,
  query,
}: {
  podcast: FragmentType<typeof MeasurementFragment> | undefined;
  query: AreaQuery<unknown>;
}) {
  const podcast = readFragment(MeasurementFragment, masked);
  return (
    <DataCard name="measurement" title="Measurement prefix" area={AREA.feeds} query={query} hasData={podcast !== undefined}>
      {podcast ? (
        <>
          <CopyField value={podcast.measurementPrefix} label="Copy the prefix" testId="measurement-prefix" />
          <List size="sm" type="ordered" mt="md" spacing={6} c="dimmed">
            <List.Item>At your podcast host, open the settings for tracking or prefix URLs.</List.Item>
            <List.Item>Paste the prefix. Hosts put it before the address of every audio file.</List.Item>
            <List.Item>Listeners are led on to the audio at once; their downloads appear here within seconds.</List.Item>
          </List>
          <Text size="xs" c="dimmed" mt="sm">
            No address of a listener is kept.{' '}
            <Anchor inherit underline="always" renderRoot={(props) => <Link to="/methodology" {...props} />}>
              How numbers are made
            </Anchor>
          </Text>
        </>
      ) : null}
    </DataCard>
  );
}
