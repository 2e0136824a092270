import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import classes from '../podcasts/entity-name.module.css';

const CampaignNameQuery = graphql(`
  query CampaignName($id: ID!) {
    campaign(id: $id) {
      id
      name
    }
  }
`);

/** A campaign's name, asked for on its own: where it cannot be had, what stands beside it stays. */
export function CampaignName({ campaignId }: { campaignId: string }) {
  const { data, state } = useAreaQuery(CampaignNameQuery, { area: AREA.listening, variables: { id: campaignId }, isSettled: true });
  const campaign = data?.campaign;
  if (!campaign)
    return state === 'loading' ? (
      <Skeleton component="span" display="inline-block" h={12} w={120} />
    ) : (
      <span className={classes.unnamed}>Campaign {campaignId.slice(-6)}</span>
    );
  return (
    <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} className={classes.name}>
      {campaign.name}
    </Link>
  );
}
