import { ConnectedAppsCard } from '../features/connected-apps/connected-apps-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';

export function ConnectedAppsPage() {
  return (
    <>
      <PageHeader title="Connected apps" lead="What others’ programs may do in your name, in this organization." />
      <ConnectedAppsCard />
    </>
  );
}
