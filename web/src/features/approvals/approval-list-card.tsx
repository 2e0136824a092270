import { Anchor, NativeSelect, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconChecklist } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { APPROVAL_STATES, kindWords, stateWords } from './approval-words.ts';
import { ApprovalList } from './approvals-query.ts';
import { parseApprovalsSearch, type ApprovalsSearch } from './approvals-search.ts';

const PAGE = 20;

interface ApprovalListCardProps {
  search: ApprovalsSearch;
  onChange: (search: ApprovalsSearch) => void;
}

/** What sponsors were asked to approve, newest first. */
export function ApprovalListCard({ search, onChange }: ApprovalListCardProps) {
  const pages = usePages();
  const variables = { first: PAGE, after: pages.after, state: search.state ?? null };
  const query = useAreaQuery(ApprovalList, { area: AREA.listening, variables });
  const approvals = query.data?.approvals;
  return (
    <DataCard
      name="approvals"
      title="What was asked"
      area={AREA.listening}
      query={query}
      hasData={approvals !== undefined}
      info="An order or copy is frozen as it was when it was asked. When it changes later, the approval is outdated and has to be asked anew."
      action={
        <NativeSelect
          aria-label="State"
          size="xs"
          value={search.state ?? ''}
          data={[{ value: '', label: 'All' }, ...APPROVAL_STATES.map((state) => ({ value: state, label: stateWords[state].word }))]}
          onChange={({ currentTarget }) => onChange(parseApprovalsSearch({ ...search, state: currentTarget.value }))}
        />
      }
    >
      {approvals?.edges.length === 0 ? (
        <EmptyState icon={IconChecklist} title={search.state ? 'Nothing in this state' : 'Nothing was asked yet'}>
          Orders, and the copy of spots, are shown here once the publisher asks the sponsor to approve them.
        </EmptyState>
      ) : (
        <Table>
          <Table.Tbody>
            {approvals?.edges.map(({ node: { id, kind, revision, state, requestedAt, campaign, placement } }) => (
              <Table.Tr key={id} data-testid="approval" data-state={state}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Anchor
                    inherit
                    aria-current={search.open === id ? 'true' : undefined}
                    renderRoot={(props) => <Link to="/approvals" search={{ ...search, campaign: campaign.id, open: id }} {...props} />}
                  >
                    {kindWords[kind]}
                    {placement ? `: ${positionWords[placement.position]}` : ''}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {campaign.name} · revision {revision} · asked <TimeAgo at={requestedAt} />
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
      <Pager pages={pages} pageInfo={approvals?.pageInfo} label="Pages of approvals" />
    </DataCard>
  );
}
