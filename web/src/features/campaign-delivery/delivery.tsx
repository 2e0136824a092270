import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { cardOf } from '../campaigns/card-of.ts';
import { AudienceReachedCard } from './audience-reached-card.tsx';
import { ByDayCard } from './by-day-card.tsx';
import { ByEpisodeCard } from './by-episode-card.tsx';
import { ByPlacementCard } from './by-placement-card.tsx';
import { DeliveryAlertsNotice } from './delivery-alerts-notice.tsx';
import { PacingCard } from './pacing-card.tsx';
import classes from '../overview/overview.module.css';

const CampaignDeliveryQuery = graphql(`
  query CampaignDelivery($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      deliveryAlerts {
        ...DeliveryAlertsNotice_alert
      }
      delivery {
        ...PacingCard_delivery
        ...ByDayCard_delivery
        ...ByPlacementCard_delivery
        ...ByEpisodeCard_delivery
      }
    }
  }
`);

/** What a campaign's spots delivered, against what was promised, and whom they reached. */
export function Delivery({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignDeliveryQuery, { area: AREA.listening, variables: { campaignId } });
  const campaign = query.data?.campaign ?? undefined;
  const delivery = campaign?.delivery;
  const card = cardOf(query, delivery !== undefined);
  return (
    <div className={classes.stack}>
      {campaign ? <DeliveryAlertsNotice alerts={campaign.deliveryAlerts} /> : null}
      <PacingCard delivery={delivery} query={card} />
      <ByPlacementCard delivery={delivery} query={card} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ByDayCard delivery={delivery} query={card} />
          <ByEpisodeCard delivery={delivery} query={card} />
        </div>
        <AudienceReachedCard campaignId={campaignId} />
      </div>
    </div>
  );
}
