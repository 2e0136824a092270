import { useState } from 'react';
import { Button, Chip, Group, Select, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PixelHitsQuery, PixelHitVerdict } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { usePeriodicRefetch } from '../system/use-periodic-refetch.ts';
import { PixelHitRow } from './pixel-hit-row.tsx';
import { VERDICTS, verdictWords } from './verdict-words.ts';

const PixelHits = graphql(`
  query PixelHits($id: ID!, $first: Int!, $after: String, $verdicts: [PixelHitVerdict!]) {
    pixel(id: $id) {
      id
      hits(first: $first, after: $after, verdicts: $verdicts) {
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

/** A page is called once; who looks waits for seconds, not for minutes. */
const LOOK_EVERY_MS = 3_000;

/** What called a pixel last, as it comes, and what became of it: for whoever puts a tag into a page and wants to see it work. */
export function PixelHitsCard({ pixelId, pixels, onChoose }: PixelHitsCardProps) {
  const [verdicts, setVerdicts] = useState<PixelHitVerdict[]>([]);
  return (
    // Another question begins at the first page.
    <HitsOf key={verdicts.join()} verdicts={verdicts} onVerdicts={setVerdicts} pixelId={pixelId} pixels={pixels} onChoose={onChoose} />
  );
}

interface HitsOfProps extends PixelHitsCardProps {
  verdicts: PixelHitVerdict[];
  onVerdicts: (verdicts: PixelHitVerdict[]) => void;
}

function HitsOf({ pixelId, pixels, onChoose, verdicts, onVerdicts }: HitsOfProps) {
  const pages = usePages();
  const variables = { id: pixelId, first: PAGE, after: pages.after, verdicts: verdicts.length > 0 ? verdicts : null };
  const query = useAreaQuery(PixelHits, { area: AREA.listening, variables });
  // Pages further back do not change.
  usePeriodicRefetch(query.refetch, LOOK_EVERY_MS, !pages.isFirst);
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
      info="Newest first; new ones appear by themselves. Open a call to see what matched. A call of an unknown address is answered and not kept; neither is one above the limit of calls a minute."
    >
      <Group gap="md" mb="md" align="flex-end">
        {pixels.length > 1 ? (
          <Select
            label="Pixel"
            w={{ base: '100%', xs: 280 }}
            allowDeselect={false}
            value={pixelId}
            onChange={(value) => value && onChoose(value)}
            data={pixels.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <VerdictChips verdicts={verdicts} onVerdicts={onVerdicts} />
      </Group>
      {hits?.edges.length === 0 ? (
        <Text size="sm" c="dimmed">
          {verdicts.length > 0
            ? 'No call of this kind is kept.'
            : 'Nothing has called it yet. Open the page with the tag: its call appears here within seconds.'}
        </Text>
      ) : hits ? (
        <HitTable pixelId={pixelId} hits={hits.edges.map(({ node }) => node)} />
      ) : null}
      <Pager pages={pages} pageInfo={hits?.pageInfo} label="Pages of calls" />
    </DataCard>
  );
}

function VerdictChips({ verdicts, onVerdicts }: Pick<HitsOfProps, 'verdicts' | 'onVerdicts'>) {
  return (
    <Chip.Group multiple value={verdicts} onChange={onVerdicts}>
      <Group component="fieldset" gap="xs" m={0} p={0} bd="none" aria-label="What became of it">
        {VERDICTS.map((verdict) => (
          <Chip key={verdict} value={verdict} size="sm" variant="outline">
            {verdictWords[verdict].word}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

type HitNode = NonNullable<PixelHitsQuery['pixel']>['hits']['edges'][number]['node'];

function HitTable({ pixelId, hits }: { pixelId: string; hits: readonly HitNode[] }) {
  const [openId, setOpenId] = useState<string>();
  return (
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
        {hits.map((hit) => (
          <PixelHitRow
            key={hit.id}
            hit={hit}
            pixelId={pixelId}
            isOpen={openId === hit.id}
            onToggle={() => setOpenId(openId === hit.id ? undefined : hit.id)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
