import { Button, Group, Select, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { PixelHitRow } from './pixel-hit-row.tsx';

const PixelHits = graphql(`
  query PixelHits($id: ID!, $first: Int!, $after: String) {
    pixel(id: $id) {
      id
      hits(first: $first, after: $after) {
        edges {
          node {
            id
            ...PixelHitRow_hit
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const PAGE = 20;

interface PixelHitsCardProps {
  pixelId: string;
  pixels: readonly { id: string; name: string }[];
  onChoose: (pixelId: string) => void;
}

/** What called a pixel last, and what became of it: for whoever puts a tag into a page and wants to see it work. */
export function PixelHitsCard({ pixelId, pixels, onChoose }: PixelHitsCardProps) {
  const pages = usePages();
  const query = useAreaQuery(PixelHits, { area: AREA.listening, variables: { id: pixelId, first: PAGE, after: pages.after } });
  const hits = query.data?.pixel?.hits;
  const action = (
    <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={14} />} onClick={query.refetch}>
      Look again
    </Button>
  );
  return (
    <DataCard
      name="pixel-hits"
      title="Last calls"
      area={AREA.listening}
      query={query}
      hasData={hits !== undefined}
      action={action}
      info="Newest first. A call of an unknown address is answered and not kept; neither is one above the limit of calls a minute."
    >
      {pixels.length > 1 ? (
        <Select
          label="Pixel"
          mb="md"
          maw={320}
          allowDeselect={false}
          value={pixelId}
          onChange={(value) => value && onChoose(value)}
          data={pixels.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {hits?.edges.length === 0 ? (
        <Group>
          <Text size="sm" c="dimmed">
            Nothing has called it yet. Open the page with the tag, then look again.
          </Text>
        </Group>
      ) : (
        <>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>What became of it</Table.Th>
                <Table.Th visibleFrom="sm">Consent</Table.Th>
                <Table.Th ta="right">Value</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {hits?.edges.map(({ node }) => (
                <PixelHitRow key={node.id} hit={node} />
              ))}
            </Table.Tbody>
          </Table>
          <Pager pages={pages} pageInfo={hits?.pageInfo} label="Pages of calls" />
        </>
      )}
    </DataCard>
  );
}
