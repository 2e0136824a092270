import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { ViewerQuery } from '../session/viewer.ts';
import { ProfileForm } from './profile-form.tsx';

/** Name and address of whoever is signed in. */
export function ProfileCard() {
  const query = useAreaQuery(ViewerQuery, { area: AREA.people, variables: {} });
  const user = query.data?.viewer?.user;
  return (
    <DataCard name="profile" title="Who you are" area={AREA.people} query={query} hasData={user != null}>
      {user ? <ProfileForm key={user.name} user={user} /> : null}
    </DataCard>
  );
}
