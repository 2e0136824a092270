import { LeaveCard } from '../features/organization/leave-card.tsx';
import { OrganizationCard } from '../features/organization/organization-card.tsx';
import { OrganizationsCard } from '../features/organization/organizations-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function OrganizationPage() {
  return (
    <>
      <PageHeader title="Organization" lead="Everything you see belongs to exactly one." />
      <div className={classes.stack}>
        <OrganizationCard />
        <OrganizationsCard />
        <LeaveCard />
      </div>
    </>
  );
}
