import { IdentitiesCard } from '../features/identities/identities-card.tsx';
import { PasswordCard } from '../features/security/password-card.tsx';
import { SecondFactorsCard } from '../features/second-factors/second-factors-card.tsx';
import { SessionsCard } from '../features/security/sessions-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function SecurityPage() {
  return (
    <>
      <PageHeader title="Security" lead="How you sign in, and where you are signed in." />
      <div className={classes.stack}>
        <PasswordCard />
        <SecondFactorsCard />
        <IdentitiesCard />
        <SessionsCard />
      </div>
    </>
  );
}
