import { lazy } from 'react';
import { Box, Group, Skeleton, Text } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { CampaignActions } from '../features/campaigns/campaign-actions.tsx';
import { CampaignOverview } from '../features/campaigns/campaign-overview.tsx';
import { type CampaignSearch, campaignTabs } from '../features/campaigns/campaign-search.ts';
import { CampaignSetUp } from '../features/campaigns/campaign-set-up.ts';
import { CampaignStateBadge } from '../features/campaigns/campaign-state.tsx';
import { CampaignSteps } from '../features/campaigns/campaign-steps.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { BackLink } from '../shared/back-link.tsx';
import { formatMoney } from '../shared/format-money.ts';
import { formatSpan } from '../shared/format-time.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { PageTabs } from '../shared/page-tabs.tsx';
import { NotFoundPage } from './not-found.tsx';

// Most readers look at one part of the page: the others are loaded when they are wanted.
const Delivery = lazy(async () => ({ default: (await import('../features/campaign-delivery/delivery.tsx')).Delivery }));
const Attribution = lazy(async () => ({ default: (await import('../features/campaign-attribution/attribution.tsx')).Attribution }));
const Money = lazy(async () => ({ default: (await import('../features/campaign-money/money.tsx')).Money }));
const Verification = lazy(async () => ({ default: (await import('../features/campaign-checks/verification.tsx')).Verification }));
const CampaignSetUpTab = lazy(async () => ({ default: (await import('../features/campaigns/campaign-set-up-tab.tsx')).CampaignSetUpTab }));

const route = getRouteApi('/signed-in/campaigns/$campaignId');

export function CampaignPage() {
  const { campaignId } = route.useParams();
  return <CampaignOf key={campaignId} campaignId={campaignId} />;
}

function CampaignOf({ campaignId }: { campaignId: string }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useAreaQuery(CampaignSetUp, { area: AREA.listening, variables: { id: campaignId } });
  if (query.state === 'ready' && query.data?.campaign === null) return <NotFoundPage />;
  const campaign = query.data?.campaign ?? undefined;
  const show = (next: CampaignSearch) =>
    void navigate({ to: '/campaigns/$campaignId', params: { campaignId }, search: next, resetScroll: false });
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
      <Box mb="md">{campaign ? <CampaignSteps campaign={campaign} /> : null}</Box>
      <PageTabs
        label="Parts of this campaign"
        tabs={campaignTabs}
        value={search.tab ?? 'overview'}
        onChange={(tab) => show(tab === 'overview' ? {} : { tab })}
      >
        {search.tab === undefined ? <CampaignOverview campaignId={campaignId} flight={campaign?.flight} /> : null}
        {search.tab === 'delivery' ? <Delivery campaignId={campaignId} /> : null}
        {search.tab === 'attribution' ? <Attribution campaignId={campaignId} search={search} onChange={show} /> : null}
        {search.tab === 'money' ? <Money campaignId={campaignId} /> : null}
        {search.tab === 'verification' ? <Verification campaignId={campaignId} /> : null}
        {search.tab === 'set-up' ? <CampaignSetUpTab campaignId={campaignId} campaign={campaign} query={query} /> : null}
      </PageTabs>
    </>
  );
}
