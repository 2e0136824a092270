import { LeaveCard } from '../features/organization/leave-card.tsx';
import { OrganizationCard } from '../features/organization/organization-card.tsx';
import { OrganizationsCard } from '../features/organization/organizations-card.tsx';
import { SecurityCard } from '../features/organization/security-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function OrganizationPage() {
  const mayChange = useMay('members:write');
  return (
    <>
      <PageHeader title="Organization" lead="Everything you see belongs to exactly one." />
      <div className={classes.stack}>
        <OrganizationCard />
        {mayChange ? <SecurityCard /> : null}
        <OrganizationsCard />
        <LeaveCard />
      </div>
    </>
  );
}
