import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../features/session/use-viewer.ts';
import { BrandsCard } from '../features/sponsors/brands-card.tsx';
import { ContactsCard } from '../features/sponsors/contacts-card.tsx';
import { SponsorActions } from '../features/sponsors/sponsor-actions.tsx';
import { SponsorPageDocument } from '../features/sponsors/sponsor-query.ts';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { BackLink } from '../shared/back-link.tsx';
import { OuterLink } from '../shared/outer-link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { StatusBadge } from '../shared/status-badge.tsx';
import { NotFoundPage } from './not-found.tsx';
import classes from '../features/overview/overview.module.css';

const route = getRouteApi('/signed-in/campaigns/sponsors/$sponsorId');

export function SponsorPage() {
  const { sponsorId } = route.useParams();
  const mayWrite = useMay('campaigns:write');
  const query = useAreaQuery(SponsorPageDocument, { area: AREA.listening, variables: {} });
  const sponsor = query.data?.sponsors.find(({ id }) => id === sponsorId);
  if (query.state === 'ready' && !query.isStale && !sponsor) return <NotFoundPage />;
  const lead = (
    <Group gap="xs">
      {sponsor?.archivedAt ? <StatusBadge tone="quiet">Archived</StatusBadge> : null}
      {sponsor?.website ? <OuterLink address={sponsor.website}>{sponsor.website}</OuterLink> : 'No website'}
    </Group>
  );
  return (
    <>
      <BackLink to="/campaigns/sponsors">Sponsors</BackLink>
      <PageHeader
        title={sponsor?.name ?? 'Sponsor'}
        lead={sponsor ? lead : undefined}
        action={sponsor ? <SponsorActions sponsor={sponsor} /> : null}
      />
      <div className={classes.stack}>
        <BrandsCard sponsor={sponsor} query={query} />
        {mayWrite ? <ContactsCard sponsor={sponsor} query={query} /> : null}
      </div>
    </>
  );
}
