import { IconFileAnalytics } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import type { DayRange } from '../../shared/day-range.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { GenerateReport } from './generate-report.tsx';
import { ReportTable } from './report-table.tsx';

const CampaignReports = graphql(`
  query CampaignReports($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      reports(first: 10) {
        edges {
          node {
            reportId
            ...ReportRow_report
          }
        }
      }
    }
  }
`);

/** The reports made about a campaign, and the way to a new one. */
export function CampaignReportsCard({ campaignId, range }: { campaignId: string; range: DayRange | undefined }) {
  const query = useAreaQuery(CampaignReports, { area: AREA.reports, variables: { campaignId } });
  const reports = query.data?.campaign?.reports.edges.map(({ node }) => node);
  const generate = range ? <GenerateReport campaignId={campaignId} range={range} onRequested={query.refetch} /> : null;
  const info = (
    <Facts
      of={[
        ['Source', 'an immutable copy of the figures, taken when the report is requested'],
        ['Days', 'the flight'],
        ['Time zone', 'UTC'],
        ['Link', 'signed; works for 15 minutes and is renewed when the page loads'],
      ]}
    />
  );
  return (
    <DataCard
      name="reports"
      title="Reports"
      area={AREA.reports}
      query={query}
      hasData={reports !== undefined}
      info={info}
      action={reports?.length ? generate : null}
    >
      {reports?.length === 0 ? (
        <EmptyState icon={IconFileAnalytics} title="No report yet" action={generate}>
          What the sponsor gets: every figure of the campaign with its source, as a table or as data.
        </EmptyState>
      ) : (
        <ReportTable reports={reports ?? []} isNamed={false} />
      )}
    </DataCard>
  );
}
