import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { cardOf } from '../campaigns/card-of.ts';
import { AirchecksCard } from './airchecks-card.tsx';
import { ChecksCard } from './checks-card.tsx';
import { FlagsCard } from './flags-card.tsx';
import classes from '../overview/overview.module.css';

const CampaignVerificationQuery = graphql(`
  query CampaignVerification($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      verification {
        ...ChecksCard_verification
      }
      placements {
        id
        ...AirchecksCard_placement
      }
    }
  }
`);

/** What was found about a campaign's spots, what was checked, and the proof that they ran. */
export function Verification({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignVerificationQuery, { area: AREA.listening, variables: { campaignId } });
  const campaign = query.data?.campaign ?? undefined;
  const card = cardOf(query, campaign !== undefined);
  return (
    <div className={classes.stack}>
      <FlagsCard campaignId={campaignId} onReviewed={query.refetch} />
      <div className={classes.columns}>
        <AirchecksCard placements={campaign?.placements} query={card} />
        <ChecksCard verification={campaign?.verification} hasData={campaign !== undefined} query={card} />
      </div>
    </div>
  );
}
