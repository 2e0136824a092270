import { Anchor, NativeSelect, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMessageExclamation } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { DISPUTE_STATES, reasonWords, stateWords } from './dispute-words.ts';
import { DisputeList } from './disputes-query.ts';
import { parseDisputesSearch, type DisputesSearch } from './disputes-search.ts';

const PAGE = 20;

interface DisputeListCardProps {
  search: DisputesSearch;
  onChange: (search: DisputesSearch) => void;
}

/** Objections of sponsors, newest first. */
export function DisputeListCard({ search, onChange }: DisputeListCardProps) {
  const pages = usePages();
  const variables = { first: PAGE, after: pages.after, state: search.state ?? null };
  const query = useAreaQuery(DisputeList, { area: AREA.listening, variables });
  const disputes = query.data?.disputes;
  return (
    <DataCard
      name="disputes"
      title="Objections"
      area={AREA.listening}
      query={query}
      hasData={disputes !== undefined}
      action={
        <NativeSelect
          aria-label="State"
          size="xs"
          value={search.state ?? ''}
          data={[{ value: '', label: 'All' }, ...DISPUTE_STATES.map((state) => ({ value: state, label: stateWords[state].word }))]}
          onChange={({ currentTarget }) => onChange(parseDisputesSearch({ ...search, state: currentTarget.value }))}
        />
      }
    >
      {disputes?.edges.length === 0 ? (
        <EmptyState icon={IconMessageExclamation} title={search.state ? 'Nothing in this state' : 'No objection'}>
          When a sponsor objects to a spot, both sides talk about it here until it is settled.
        </EmptyState>
      ) : (
        <Table>
          <Table.Tbody>
            {disputes?.edges.map(({ node: { id, reason, state, openedAt, campaign, placement } }) => (
              <Table.Tr key={id} data-testid="dispute" data-state={state}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Anchor
                    inherit
                    aria-current={search.open === id ? 'true' : undefined}
                    renderRoot={(props) => <Link to="/disputes" search={{ ...search, campaign: campaign.id, open: id }} {...props} />}
                  >
                    {reasonWords[reason]}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {campaign.name} · {positionWords[placement.position]} · opened <TimeAgo at={openedAt} />
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  <StatusBadge tone={stateWords[state].tone}>{stateWords[state].word}</StatusBadge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Pager pages={pages} pageInfo={disputes?.pageInfo} label="Pages of disputes" />
    </DataCard>
  );
}
