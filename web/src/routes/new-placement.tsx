import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { BackToCampaign } from '../features/campaigns/back-to-campaign.tsx';
import { PlacementForm } from '../features/campaigns/placement-form.tsx';
import { PlacementFrame } from '../features/campaigns/placement-frame.ts';
import { OnlyWriters } from '../features/campaigns/only-writers.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { DataCard } from '../shared/data-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { NotFoundPage } from './not-found.tsx';
import classes from '../features/campaigns/form-page.module.css';

const route = getRouteApi('/signed-in/campaigns/$campaignId/placements/new');

export function NewPlacementPage() {
  const { campaignId } = route.useParams();
  const navigate = useNavigate();
  const query = useAreaQuery(PlacementFrame, { area: AREA.listening, variables: { campaignId } });
  if (query.state === 'ready' && query.data?.campaign === null) return <NotFoundPage />;
  const campaign = query.data?.campaign ?? undefined;
  return (
    <>
      <BackToCampaign campaignId={campaignId}>{campaign?.name ?? 'Campaign'}</BackToCampaign>
      <PageHeader title="New placement" lead="Where the spot is, who speaks it, and what it costs." />
      <OnlyWriters>
        <DataCard
          name="new-placement"
          title="Placement"
          area={AREA.listening}
          query={query}
          hasData={campaign !== undefined}
          className={classes.card}
        >
          <PlacementForm campaignId={campaignId} onDone={() => void navigate({ to: '/campaigns/$campaignId', params: { campaignId } })} />
        </DataCard>
      </OnlyWriters>
    </>
  );
}
