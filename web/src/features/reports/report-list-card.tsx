import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconFileAnalytics } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { ReportTable } from './report-table.tsx';

const Reports = graphql(`
  query Reports($first: Int!, $after: String) {
    reports(first: $first, after: $after) {
      edges {
        node {
          reportId
          ...ReportRow_report
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PAGE = 20;

/** All reports of the organization, newest first. */
export function ReportListCard() {
  const pages = usePages();
  const query = useAreaQuery(Reports, { area: AREA.reports, variables: { first: PAGE, after: pages.after } });
  const reports = query.data?.reports.edges.map(({ node }) => node);
  return (
    <DataCard name="reports" title="All reports" area={AREA.reports} query={query} hasData={reports !== undefined}>
      {reports?.length === 0 ? (
        <EmptyState
          icon={IconFileAnalytics}
          title="No report yet"
          action={<Button renderRoot={(props) => <Link to="/campaigns" {...props} />}>Go to the campaigns</Button>}
        >
          Reports are made on a campaign’s page, as CSV for a spreadsheet or as JSON for a program.
        </EmptyState>
      ) : (
        <>
          <ReportTable reports={reports ?? []} isNamed />
          <Pager pages={pages} pageInfo={query.data?.reports.pageInfo} label="Pages of reports" />
        </>
      )}
    </DataCard>
  );
}
