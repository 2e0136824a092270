import { PageHeader } from '../../shared/page-header.tsx';
import { CampaignListCard } from '../campaigns/campaign-list-card.tsx';
import classes from '../overview/overview.module.css';
import { WaitingCards } from './waiting-cards.tsx';

/** The first page of whoever speaks for a sponsor: what waits for them, and what they paid and got. */
export function SponsorHome() {
  return (
    <>
      <PageHeader title="Overview" lead="Your campaigns: what is live, what waits for you, what you paid and what came of it." />
      <div className={classes.stack}>
        <WaitingCards />
        <CampaignListCard name="campaigns" pageSize={20} />
      </div>
    </>
  );
}
