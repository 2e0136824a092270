import { useState } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { BackToCampaign } from '../features/campaigns/back-to-campaign.tsx';
import { EditedPlacements, EditPlacementForm } from '../features/campaigns/edit-placement-form.tsx';
import { PlacementFrame } from '../features/campaigns/placement-frame.ts';
import { OnlyWriters } from '../features/campaigns/only-writers.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { DataCard } from '../shared/data-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { NotFoundPage } from './not-found.tsx';
import classes from '../features/campaigns/form-page.module.css';

const route = getRouteApi('/signed-in/campaigns/$campaignId/placements/$placementId');

export function EditPlacementPage() {
  const { campaignId, placementId } = route.useParams();
  const navigate = useNavigate();
  const frame = useAreaQuery(PlacementFrame, { area: AREA.listening, variables: { campaignId } }).data?.campaign;
  const query = useAreaQuery(EditedPlacements, { area: AREA.listening, variables: { campaignId }, isFresh: true });
  // Asked for anew, the form begins with what is there now.
  const [beginning, setBeginning] = useState(0);
  const placement = query.data?.campaign?.placements.find(({ id }) => id === placementId);
  if (query.state === 'ready' && !query.isStale && !placement) return <NotFoundPage />;
  const reload = () => {
    query.refetch();
    setBeginning(beginning + 1);
  };
  const isReady = placement !== undefined && frame != null;
  return (
    <>
      <BackToCampaign campaignId={campaignId}>{frame?.name ?? 'Campaign'}</BackToCampaign>
      <PageHeader title="Edit placement" lead="Show and campaign stay: another show is another spot." />
      <OnlyWriters>
        <DataCard name="edit-placement" title="Placement" area={AREA.listening} query={query} hasData={isReady} className={classes.card}>
          {isReady ? (
            <EditPlacementForm
              key={`${beginning}-${placement.version}`}
              placement={placement}
              frame={frame}
              onReload={reload}
              onDone={() => void navigate({ to: '/campaigns/$campaignId', params: { campaignId } })}
            />
          ) : null}
        </DataCard>
      </OnlyWriters>
    </>
  );
}
