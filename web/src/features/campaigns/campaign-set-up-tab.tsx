import type { CampaignSetUpQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { CodesAndLinksCard } from './codes-and-links-card.tsx';
import { PlacementsCard } from './placements-card.tsx';
import { TrackingStatusCard } from './tracking-status-card.tsx';
import classes from '../overview/overview.module.css';

interface CampaignSetUpTabProps {
  campaignId: string;
  campaign: NonNullable<CampaignSetUpQuery['campaign']> | undefined;
  query: AreaQuery<unknown>;
}

/** What was booked, and by what its orders are told. */
export function CampaignSetUpTab({ campaignId, campaign, query }: CampaignSetUpTabProps) {
  return (
    <div className={classes.columns}>
      <PlacementsCard campaign={campaign} query={query} />
      <div className={classes.stack}>
        <TrackingStatusCard campaignId={campaignId} />
        <CodesAndLinksCard campaign={campaign} query={query} />
      </div>
    </div>
  );
}
