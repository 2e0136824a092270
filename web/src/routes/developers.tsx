import { ExamplesCard } from '../features/developers/examples-card.tsx';
import { StartCard } from '../features/developers/start-card.tsx';
import { ScopesCard } from '../features/developers/scopes-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function DevelopersPage() {
  return (
    <>
      <PageHeader title="Developers" lead="Everything on these pages is asked from the same GraphQL API that is yours to use." />
      <div className={classes.stack}>
        <StartCard />
        <ExamplesCard />
        <ScopesCard />
      </div>
    </>
  );
}
