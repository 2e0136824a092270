import { ChangeLogCard } from '../features/developers/change-log-card.tsx';
import { DeprecationCard } from '../features/developers/deprecation-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function SchemaChangesPage() {
  return (
    <>
      <PageHeader title="Changes" lead="What was changed in the public schema, and what you can count on." />
      <div className={classes.stack}>
        <DeprecationCard />
        <ChangeLogCard />
      </div>
    </>
  );
}
