import { getRouteApi } from '@tanstack/react-router';
import { QueueCard } from '../features/verification/queue-card.tsx';
import { QueueFilters } from '../features/verification/queue-filters.tsx';
import { useQueue } from '../features/verification/use-queue.ts';
import type { VerificationSearch } from '../features/verification/verification-search.ts';
import { PageHeader } from '../shared/page-header.tsx';

const route = getRouteApi('/signed-in/verification');

/** What was found about the spots of all campaigns and waits for a person. Which flags stands in the address. */
export function VerificationPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Verification" lead="What did not look as booked, until somebody says whether it is so." />
      <QueueFilters search={search} onChange={(next: VerificationSearch) => void navigate({ search: next })} />
      <Queue key={JSON.stringify(search)} search={search} />
    </>
  );
}

function Queue({ search }: { search: VerificationSearch }) {
  return <QueueCard queue={useQueue(search)} isNarrowed={search.kinds !== undefined || search.campaign !== undefined} />;
}
