import { getRouteApi } from '@tanstack/react-router';
import { BackToCampaign } from '../features/campaigns/back-to-campaign.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { StatusList } from '../features/tracking/status-list.tsx';
import { stateWords } from '../features/tracking/signal-words.ts';
import { TrackingSetUp } from '../features/tracking/tracking-query.ts';
import { TrackingWizard } from '../features/tracking/tracking-wizard.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { DataCard } from '../shared/data-card.tsx';
import { formatInstant } from '../shared/format-time.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { StatusBadge } from '../shared/status-badge.tsx';
import { NotFoundPage } from './not-found.tsx';
import overview from '../features/overview/overview.module.css';

const route = getRouteApi('/signed-in/campaigns/$campaignId/tracking');

/** Whether a campaign's orders can be told, and how to make it so. */
export function TrackingPage() {
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('campaigns:write');
  const query = useAreaQuery(TrackingSetUp, { area: AREA.listening, variables: { id: campaignId } });
  if (query.state === 'ready' && query.data?.campaign === null) return <NotFoundPage />;
  const campaign = query.data?.campaign;
  const pixels = query.data?.pixels.edges.map(({ node }) => node) ?? [];
  const status = campaign?.trackingStatus;
  const card = { area: AREA.listening, query, hasData: campaign != null };
  return (
    <>
      <BackToCampaign campaignId={campaignId}>{campaign?.name ?? 'Campaign'}</BackToCampaign>
      <PageHeader
        title="Tracking"
        lead={
          status ? (
            <>
              <StatusBadge tone={stateWords[status.state].tone}>{stateWords[status.state].word}</StatusBadge>{' '}
              {status.warnedSince && status.state === 'NOT_SET_UP'
                ? `Warned since ${formatInstant(status.warnedSince)}: the flight begins or has begun, and nothing could tell of an order.`
                : ''}
            </>
          ) : (
            'How an order finds back to this campaign.'
          )
        }
      />
      <div className={overview.columns}>
        {mayWrite ? (
          <DataCard {...card} name="tracking-set-up" title="Set up">
            {campaign ? (
              <TrackingWizard
                search={search}
                onChange={(next) => void navigate({ search: next })}
                campaign={campaign}
                pixels={pixels}
                refetch={query.refetch}
              />
            ) : null}
          </DataCard>
        ) : null}
        <DataCard
          {...card}
          name="tracking-status"
          title="What works so far"
          info="Seen in the orders, clicks and calls that came in so far."
        >
          {status ? <StatusList checks={status.checks} /> : null}
        </DataCard>
      </div>
    </>
  );
}
