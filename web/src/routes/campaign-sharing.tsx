import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { BackToCampaign } from '../features/campaigns/back-to-campaign.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { ShareCampaignDialog } from '../features/sharing/share-campaign.tsx';
import { CampaignShares, SharesCard } from '../features/sharing/shares-card.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { NotFoundPage } from './not-found.tsx';

const route = getRouteApi('/signed-in/campaigns/$campaignId/sharing');

/** To whom a campaign was opened. */
export function CampaignSharingPage() {
  const { campaignId } = route.useParams();
  const mayShare = useMay('campaigns:write');
  const query = useAreaQuery(CampaignShares, { area: AREA.listening, variables: { id: campaignId }, skip: !mayShare });
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!mayShare || (query.state === 'ready' && query.data?.campaign === null)) return <NotFoundPage />;
  const create = <Button onClick={open}>Open to another organization</Button>;
  const hasShares = (query.data?.campaign?.shares?.length ?? 0) > 0;
  return (
    <>
      <BackToCampaign campaignId={campaignId}>{query.data?.campaign?.name ?? 'Campaign'}</BackToCampaign>
      <PageHeader
        title="Sharing"
        lead="Other organizations that see this campaign in their portfolio."
        action={hasShares ? create : null}
      />
      <SharesCard query={query} create={create} />
      <ShareCampaignDialog campaignId={campaignId} isOpen={isOpen} onClose={close} onShared={query.refetch} />
    </>
  );
}
