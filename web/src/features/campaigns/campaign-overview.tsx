import { useState } from 'react';
import type { DayRange } from '../../shared/day-range.ts';
import { CampaignReportsCard } from '../reports/campaign-reports-card.tsx';
import { FlagsSummaryCard } from '../campaign-checks/flags-summary-card.tsx';
import { PacingOfCampaign } from '../campaign-delivery/pacing-of-campaign.tsx';
import { useMay } from '../session/use-viewer.ts';
import { AttributionCard } from './attribution-card.tsx';
import { CampaignFunnelCard } from './campaign-funnel-card.tsx';
import { CampaignLiveCard, type LiveFigures } from './campaign-live-card.tsx';
import { ConversionsCard } from './conversions-card.tsx';
import { HistoryCard } from './history-card.tsx';
import classes from '../overview/overview.module.css';

/** So many orders that came while the page was open are kept on it. */
const KEPT = 50;

/** What a campaign delivered and returned so far, moving as it does. */
export function CampaignOverview({ campaignId, flight }: { campaignId: string; flight: DayRange | undefined }) {
  const mayWrite = useMay('campaigns:write');
  const [figures, setFigures] = useState<LiveFigures>();
  const [arrived, setArrived] = useState<NonNullable<LiveFigures['lastConversion']>[]>([]);
  const follow = (now: LiveFigures) => {
    const last = now.lastConversion;
    // The first message tells of an order that the table has already.
    if (figures && last) setArrived((known) => [last, ...known.filter(({ id }) => id !== last.id)].slice(0, KEPT));
    setFigures(now);
  };
  return (
    <div className={classes.stack}>
      <CampaignLiveCard campaignId={campaignId} onFigures={follow} />
      <PacingOfCampaign campaignId={campaignId} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <CampaignFunnelCard campaignId={campaignId} />
          <ConversionsCard campaignId={campaignId} arrived={arrived} />
        </div>
        <div className={classes.stack}>
          <FlagsSummaryCard campaignId={campaignId} />
          <AttributionCard campaignId={campaignId} conversions={figures?.metrics.conversions} />
        </div>
      </div>
      <CampaignReportsCard campaignId={campaignId} range={flight} />
      {mayWrite ? <HistoryCard campaignId={campaignId} /> : null}
    </div>
  );
}
