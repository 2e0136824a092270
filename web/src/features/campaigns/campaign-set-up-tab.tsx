import type { CampaignSetUpQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { CodesAndLinksCard } from './codes-and-links-card.tsx';
import { PlacementsCard } from './placements-card.tsx';
import classes from '../overview/overview.module.css';

interface CampaignSetUpTabProps {
  campaign: NonNullable<CampaignSetUpQuery['campaign']> | undefined;
  query: AreaQuery<unknown>;
}

/** What was booked, and by what its orders are told. */
export function CampaignSetUpTab({ campaign, query }: CampaignSetUpTabProps) {
  return (
    <div className={classes.columns}>
      <PlacementsCard campaign={campaign} query={query} />
      <CodesAndLinksCard campaign={campaign} query={query} />
    </div>
  );
}
