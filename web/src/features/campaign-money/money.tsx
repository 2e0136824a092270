import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { cardOf } from '../campaigns/card-of.ts';
import { BenchmarksCard } from './benchmarks-card.tsx';
import { CostsCard } from './costs-card.tsx';
import { ForeignOrdersCard } from './foreign-orders-card.tsx';
import { ReturnCard } from './return-card.tsx';
import classes from '../overview/overview.module.css';

const CampaignMoneyQuery = graphql(`
  query CampaignMoney($campaignId: ID!) {
    campaignPerformance(campaignId: $campaignId, includeCustomerValue: true) {
      campaignId
      ...ReturnCard_performance
      ...CostsCard_performance
      ...BenchmarksCard_performance
      ...ForeignOrdersCard_performance
    }
    campaign(id: $campaignId) {
      id
      placements {
        id
        ...CostsCard_placement
      }
    }
  }
`);

/** What a campaign costs, what it brought, and how that compares. */
export function Money({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignMoneyQuery, { area: AREA.listening, variables: { campaignId } });
  const performance = query.data?.campaignPerformance ?? undefined;
  const card = cardOf(query, performance !== undefined);
  return (
    <div className={classes.stack}>
      <ReturnCard performance={performance} query={card} />
      <CostsCard performance={performance} placements={query.data?.campaign?.placements ?? []} query={card} />
      <ForeignOrdersCard performance={performance} />
      <BenchmarksCard performance={performance} query={card} />
    </div>
  );
}
