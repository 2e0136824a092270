import { ReportListCard } from '../features/reports/report-list-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';

export function ReportsPage() {
  return (
    <>
      <PageHeader title="Reports" lead="Immutable copies of a campaign’s figures, ready to hand on." />
      <ReportListCard />
    </>
  );
}
