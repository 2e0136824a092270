import { CampaignWizard } from '../features/campaigns/campaign-wizard.tsx';
import { OnlyWriters } from '../features/campaigns/only-writers.tsx';
import { BackLink } from '../shared/back-link.tsx';
import { PageHeader } from '../shared/page-header.tsx';

export function NewCampaignPage() {
  return (
    <>
      <BackLink to="/campaigns">Campaigns</BackLink>
      <PageHeader title="New campaign" />
      <OnlyWriters>
        <CampaignWizard />
      </OnlyWriters>
    </>
  );
}
