import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { cardOf } from '../campaigns/card-of.ts';
import { PacingCard } from './pacing-card.tsx';

const CampaignPacing = graphql(`
  query CampaignPacing($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      delivery {
        ...PacingCard_delivery
      }
    }
  }
`);

/** The card of pacing, asked for on its own. */
export function PacingOfCampaign({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignPacing, { area: AREA.listening, variables: { campaignId } });
  const delivery = query.data?.campaign?.delivery;
  return <PacingCard delivery={delivery} query={cardOf(query, delivery !== undefined)} />;
}
