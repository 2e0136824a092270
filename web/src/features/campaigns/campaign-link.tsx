import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** The way to a campaign whose name is known already. */
export function CampaignLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor inherit underline="always" renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId: id }} {...props} />}>
      {name}
    </Anchor>
  );
}
