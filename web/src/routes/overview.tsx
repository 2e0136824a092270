import { Group } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CampaignCards } from '../features/overview/campaign-cards.tsx';
import { DownloadsByDayCard } from '../features/overview/downloads-by-day.tsx';
import { GettingStarted } from '../features/overview/getting-started.tsx';
import { ListeningCards } from '../features/overview/listening-cards.tsx';
import { RangePicker } from '../features/overview/range-picker.tsx';
import { TopEpisodesCard } from '../features/overview/top-episodes.tsx';
import { CampaignListCard } from '../features/campaigns/campaign-list-card.tsx';
import { LivePanel } from '../features/live/live-panel.tsx';
import { useIsSponsor, useMay } from '../features/session/use-viewer.ts';
import { ShareButton } from '../features/share-links/share-button.tsx';
import { SponsorHome } from '../features/sponsor-home/sponsor-home.tsx';
import { resolveRange } from '../shared/day-range.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useToday } from '../shared/use-today.ts';
import classes from '../features/overview/overview.module.css';

const DASHBOARD = { kind: 'DASHBOARD' } as const;
const route = getRouteApi('/signed-in/');

/** The first page, of whichever side somebody is on. */
export function OverviewPage() {
  return useIsSponsor() ? <SponsorHome /> : <PublisherOverview />;
}

/** What happens now, and what the last weeks brought. Each card asks and fails for itself. */
function PublisherOverview() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const today = useToday();
  const range = resolveRange(search, today);
  const mayShare = useMay('reports:write');
  const actions = (
    <Group gap="xs">
      <RangePicker search={search} today={today} onChange={(next) => void navigate({ to: '/', search: next })} />
      {mayShare ? <ShareButton shared={DASHBOARD} size="xs" label="Share the dashboard" /> : null}
    </Group>
  );
  return (
    <>
      <PageHeader title="Overview" action={actions} />
      <div className={classes.stack}>
        <GettingStarted />
        <div className={classes.kpis}>
          <ListeningCards range={range} />
          <CampaignCards range={range} />
        </div>
        <LivePanel />
        <div className={classes.halves}>
          <DownloadsByDayCard range={range} />
          <TopEpisodesCard range={range} />
        </div>
        <CampaignListCard name="campaigns" pageSize={8} />
      </div>
    </>
  );
}
