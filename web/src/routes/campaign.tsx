import { useState } from 'react';
import { Group, Skeleton, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AttributionCard } from '../features/campaigns/attribution-card.tsx';
import { CampaignActions } from '../features/campaigns/campaign-actions.tsx';
import { CampaignLiveCard, type LiveFigures } from '../features/campaigns/campaign-live-card.tsx';
import { CampaignSetUp } from '../features/campaigns/campaign-set-up.ts';
import { CampaignStateBadge } from '../features/campaigns/campaign-state.tsx';
import { CampaignSteps } from '../features/campaigns/campaign-steps.tsx';
import { CodesAndLinksCard } from '../features/campaigns/codes-and-links-card.tsx';
import { ConversionsCard } from '../features/campaigns/conversions-card.tsx';
import { HistoryCard } from '../features/campaigns/history-card.tsx';
import { PlacementsCard } from '../features/campaigns/placements-card.tsx';
import { CampaignReportsCard } from '../features/reports/campaign-reports-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { BackLink } from '../shared/back-link.tsx';
import { formatMoney } from '../shared/format-money.ts';
import { formatSpan } from '../shared/format-time.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { NotFoundPage } from './not-found.tsx';
import classes from '../features/overview/overview.module.css';

const route = getRouteApi('/signed-in/campaigns/$campaignId');

export function CampaignPage() {
  const { campaignId } = route.useParams();
  return <CampaignOf key={campaignId} campaignId={campaignId} />;
}

const KEPT = 50;

function CampaignOf({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignSetUp, { area: AREA.listening, variables: { id: campaignId } });
  const mayWrite = useMay('campaigns:write');
  const [figures, setFigures] = useState<LiveFigures>();
  const [arrived, setArrived] = useState<NonNullable<LiveFigures['lastConversion']>[]>([]);
  const follow = (now: LiveFigures) => {
    const last = now.lastConversion;
    // The first message tells of an order that the table has already.
    if (figures && last) setArrived((known) => [last, ...known.filter(({ id }) => id !== last.id)].slice(0, KEPT));
    setFigures(now);
  };
  if (query.state === 'ready' && query.data?.campaign === null) return <NotFoundPage />;
  const campaign = query.data?.campaign ?? undefined;
  const lead = campaign ? (
    <Group gap="xs" className="number">
      <CampaignStateBadge state={campaign.state} />
      <Text inherit>
        {campaign.archivedAt ? 'Archived · ' : ''}
        <Link to="/campaigns/sponsors/$sponsorId" params={{ sponsorId: campaign.sponsor.id }} style={{ color: 'inherit' }}>
          {campaign.sponsor.name}
        </Link>
        {campaign.brand ? ` · ${campaign.brand.name}` : ''} · {formatSpan(campaign.flight)}, UTC · {formatMoney(campaign.cost)}
        {campaign.cpm ? ` at ${formatMoney(campaign.cpm)} CPM` : ''} · orders within {campaign.attributionWindowDays} days
      </Text>
    </Group>
  ) : (
    <Skeleton height={14} width={280} mt={6} />
  );
  return (
    <>
      <BackLink to="/campaigns">Campaigns</BackLink>
      <PageHeader title={campaign?.name ?? 'Campaign'} lead={lead} action={campaign ? <CampaignActions campaign={campaign} /> : null} />
      <div className={classes.stack}>
        {campaign ? <CampaignSteps campaign={campaign} /> : null}
        <CampaignLiveCard campaignId={campaignId} onFigures={follow} />
        <div className={classes.columns}>
          <div className={classes.stack}>
            <PlacementsCard campaign={campaign} query={query} />
            <ConversionsCard campaignId={campaignId} arrived={arrived} />
          </div>
          <div className={classes.stack}>
            <CodesAndLinksCard campaign={campaign} query={query} />
            <AttributionCard campaignId={campaignId} conversions={figures?.metrics.conversions} />
          </div>
        </div>
        <CampaignReportsCard campaignId={campaignId} range={campaign?.flight} />
        {mayWrite ? <HistoryCard campaignId={campaignId} /> : null}
      </div>
    </>
  );
}
