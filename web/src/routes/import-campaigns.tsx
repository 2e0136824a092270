import { ImportCard } from '../features/campaign-import/import-card.tsx';
import { TemplateCard } from '../features/campaign-import/template-card.tsx';
import { OnlyWriters } from '../features/campaigns/only-writers.tsx';
import { BackLink } from '../shared/back-link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function ImportCampaignsPage() {
  return (
    <>
      <BackLink to="/campaigns">Campaigns</BackLink>
      <PageHeader
        title="Import campaigns"
        lead="Campaigns and placements from a table. It is checked first; nothing is made before you say so."
      />
      <OnlyWriters>
        <div className={classes.stack}>
          <ImportCard />
          <TemplateCard />
        </div>
      </OnlyWriters>
    </>
  );
}
