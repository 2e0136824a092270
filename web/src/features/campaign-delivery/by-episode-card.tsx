import { useState } from 'react';
import { Button, Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { EpisodeName } from '../podcasts/episode-name.tsx';

export const ByEpisodeFragment = graphql(`
  fragment ByEpisodeCard_delivery on CampaignDelivery {
    byEpisode {
      episode {
        id
      }
      figures {
        downloads
        impressions
      }
    }
  }
`);

/** More episodes than this are shown when they are wanted: each asks for its name. */
const FEW = 10;

/** What the campaign's spots delivered in each episode, most first. */
export function ByEpisodeCard({
  delivery: masked,
  query,
}: {
  delivery: FragmentType<typeof ByEpisodeFragment> | undefined;
  query: CardQuery;
}) {
  const episodes = readFragment(ByEpisodeFragment, masked)?.byEpisode;
  const [shown, setShown] = useState(FEW);
  return (
    <DataCard name="by-episode" title="By episode" area={AREA.listening} query={query} hasData={episodes !== undefined}>
      {episodes && episodes.length > 0 ? (
        <>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Episode</Table.Th>
                <Table.Th ta="right">Downloads</Table.Th>
                <Table.Th ta="right">Impressions</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {episodes.slice(0, shown).map(({ episode, figures }) => (
                <Table.Tr key={episode.id}>
                  <Table.Td>
                    <EpisodeName episodeId={episode.id} />
                  </Table.Td>
                  <Table.Td ta="right" className="number">
                    {formatCount(figures.downloads)}
                  </Table.Td>
                  <Table.Td ta="right" className="number">
                    {formatCount(figures.impressions)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {episodes.length > shown ? (
            <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setShown(shown + 5 * FEW)}>
              Show more of {formatCount(episodes.length)} episodes
            </Button>
          ) : null}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          No episode has delivered a spot of this campaign yet.
        </Text>
      )}
    </DataCard>
  );
}
