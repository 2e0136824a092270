import { ReportListCard } from '../features/reports/report-list-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { ShareLinksCard } from '../features/share-links/share-links-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function ReportsPage() {
  const mayShare = useMay('reports:write');
  return (
    <>
      <PageHeader title="Reports" lead="Immutable copies of a campaign’s figures, ready to hand on." />
      <div className={classes.stack}>
        <ReportListCard />
        {mayShare ? <ShareLinksCard /> : null}
      </div>
    </>
  );
}
