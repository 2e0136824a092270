import { VerificationNotice } from '../features/shell/verification-notice.tsx';
import { MyDataCard } from '../features/profile/my-data-card.tsx';
import { ProfileCard } from '../features/profile/profile-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function ProfilePage() {
  return (
    <>
      <PageHeader title="Profile" lead="You, in all your organizations." />
      <div className={classes.stack}>
        <VerificationNotice isOnProfile />
        <ProfileCard />
        <MyDataCard />
      </div>
    </>
  );
}
