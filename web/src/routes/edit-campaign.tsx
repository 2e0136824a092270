import { useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { EditCampaignForm, EditedCampaign } from '../features/campaigns/edit-campaign-form.tsx';
import { BackToCampaign } from '../features/campaigns/back-to-campaign.tsx';
import { OnlyWriters } from '../features/campaigns/only-writers.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { DataCard } from '../shared/data-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { NotFoundPage } from './not-found.tsx';
import classes from '../features/campaigns/form-page.module.css';

const route = getRouteApi('/signed-in/campaigns/$campaignId/edit');

export function EditCampaignPage() {
  const { campaignId } = route.useParams();
  const query = useAreaQuery(EditedCampaign, { area: AREA.listening, variables: { id: campaignId }, isFresh: true });
  // Asked for anew, the form begins with what is there now.
  const [beginning, setBeginning] = useState(0);
  const reload = () => {
    query.refetch();
    setBeginning(beginning + 1);
  };
  if (query.state === 'ready' && query.data?.campaign === null) return <NotFoundPage />;
  const campaign = query.data?.campaign ?? undefined;
  return (
    <>
      <BackToCampaign campaignId={campaignId}>{campaign?.name ?? 'Campaign'}</BackToCampaign>
      <PageHeader title={campaign ? `Edit ${campaign.name}` : 'Edit campaign'} lead={campaign?.sponsor.name} />
      <OnlyWriters>
        <DataCard
          name="edit-campaign"
          title="Campaign"
          area={AREA.listening}
          query={query}
          hasData={campaign !== undefined}
          className={classes.card}
        >
          {campaign ? <EditCampaignForm key={`${beginning}-${campaign.version}`} campaign={campaign} onReload={reload} /> : null}
        </DataCard>
      </OnlyWriters>
    </>
  );
}
