import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { useMay } from '../session/use-viewer.ts';
import { PlacementTitle } from './placement-name.tsx';
import { positionWords } from './position-words.ts';

export const PlacementsFragment = graphql(`
  fragment PlacementsCard_campaign on Campaign {
    id
    placements {
      id
      position
      contractedImpressions
      downloads
      ...PlacementName_placement
    }
  }
`);

interface PlacementsCardProps {
  campaign: FragmentType<typeof PlacementsFragment> | undefined;
  query: AreaQuery<unknown>;
}

/** Where a campaign's spots are, and what each delivered. */
export function PlacementsCard({ campaign: masked, query }: PlacementsCardProps) {
  const campaign = readFragment(PlacementsFragment, masked);
  const mayWrite = useMay('campaigns:write');
  const add =
    mayWrite && campaign ? (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        renderRoot={(props) => <Link to="/campaigns/$campaignId/placements/new" params={{ campaignId: campaign.id }} {...props} />}
      >
        Add placement
      </Button>
    ) : null;
  const isEmpty = campaign?.placements.length === 0;
  return (
    <DataCard
      name="placements"
      title="Placements"
      area={AREA.listening}
      query={query}
      hasData={campaign !== undefined}
      action={isEmpty ? null : add}
    >
      {isEmpty ? (
        <EmptyState icon={IconMapPin} title="No placement yet" action={add}>
          Downloads are credited to the episodes that carry the spot. Say which they are.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Episode</Table.Th>
              <Table.Th>Position</Table.Th>
              <Table.Th ta="right">Downloads</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {campaign?.placements.map((placement) => {
              const { id, position, downloads, contractedImpressions } = placement;
              return (
                <Table.Tr key={id}>
                  <Table.Td>
                    <PlacementTitle placement={placement} />
                  </Table.Td>
                  <Table.Td>
                    <PlacementPosition campaignId={campaign.id} placementId={id} mayWrite={mayWrite}>
                      {positionWords[position]}
                    </PlacementPosition>
                  </Table.Td>
                  <Table.Td ta="right" className="number">
                    {formatCount(downloads)}
                    <Text size="xs" c="dimmed">
                      of {contractedImpressions == null ? NONE : formatCount(contractedImpressions)}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}

/** Where a spot lies; for those who may change it, the way there. */
function PlacementPosition(props: { campaignId: string; placementId: string; mayWrite: boolean; children: string }) {
  const { campaignId, placementId, mayWrite, children } = props;
  if (!mayWrite) return children;
  return (
    <Anchor
      size="sm"
      renderRoot={(rest) => (
        <Link
          to="/campaigns/$campaignId/placements/$placementId"
          params={{ campaignId, placementId }}
          aria-label={`Edit: ${children}`}
          {...rest}
        />
      )}
    >
      {children}
    </Anchor>
  );
}
