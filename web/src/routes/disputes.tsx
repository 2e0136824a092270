import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { DisputeCard } from '../features/disputes/dispute-card.tsx';
import { DisputeListCard } from '../features/disputes/dispute-list-card.tsx';
import { OpenDisputeDialog } from '../features/disputes/open-dispute.tsx';
import { useIsSponsor } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

const route = getRouteApi('/signed-in/disputes');

/** What sponsors object to, and what both sides say, for both. */
export function DisputesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayObject = useIsSponsor();
  const [isObjecting, { open, close }] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title="Disputes"
        lead="Spots that were not as agreed, until both sides are done with them."
        action={mayObject ? <Button onClick={open}>Object to a spot</Button> : null}
      />
      <div className={classes.stack}>
        {search.open && search.campaign ? <DisputeCard key={search.open} campaignId={search.campaign} disputeId={search.open} /> : null}
        <DisputeListCard key={search.state} search={search} onChange={(next) => void navigate({ search: next })} />
      </div>
      <OpenDisputeDialog isOpen={isObjecting} onClose={close} />
    </>
  );
}
