import { getRouteApi } from '@tanstack/react-router';
import { Table } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { AuditFilterForm } from './audit-filter-form.tsx';
import { AuditRow } from './audit-row.tsx';
import { auditFilterOf, type AuditSearch } from './audit-search.ts';
import { ExportAudit } from './export-audit.tsx';
import { useActorNames } from './use-actors.ts';

const AuditLog = graphql(`
  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {
    auditEntries(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          id
          ...AuditRow_entry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const route = getRouteApi('/signed-in/settings/audit');
const PAGE = 50;

/** What was done, newest first, with filter and export. Which entries stands in the address. */
export function AuditCard() {
  const search = route.useSearch();
  // The pages of other entries are none of these: the list begins anew with each filter.
  return <AuditList key={JSON.stringify(search)} search={search} />;
}

function AuditList({ search }: { search: AuditSearch }) {
  const navigate = route.useNavigate();
  const pages = usePages();
  const filter = auditFilterOf(search);
  const query = useAreaQuery(AuditLog, { area: AREA.people, variables: { first: PAGE, after: pages.after, filter } });
  const nameOf = useActorNames();
  const entries = query.data?.auditEntries.edges.map(({ node }) => node);
  return (
    <DataCard
      name="audit"
      title="Entries"
      area={AREA.people}
      query={query}
      hasData={entries !== undefined}
      action={<ExportAudit filter={filter} />}
      info="Each part of the product chains its entries: every one holds the hash of the one before, so that nothing can be taken out or changed unseen. Addresses are shortened and secrets left out."
    >
      <AuditFilterForm search={search} onChange={(next) => void navigate({ search: next })} />
      {entries?.length === 0 ? (
        <EmptyState icon={IconListSearch} title="No such entry">
          Nothing of this kind was done in this span.
        </EmptyState>
      ) : (
        <WideTable minWidth={640} label="Entries of the audit log">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>When</Table.Th>
              <Table.Th>Who</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th>To what</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries?.map((entry) => (
              <AuditRow key={entry.id} entry={entry} nameOf={nameOf} />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <Pager pages={pages} pageInfo={query.data?.auditEntries.pageInfo} label="Pages of the audit log" />
    </DataCard>
  );
}
