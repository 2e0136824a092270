import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMay } from '../features/session/use-viewer.ts';
import { NewSponsor } from '../features/sponsors/new-sponsor.tsx';
import { SponsorListCard } from '../features/sponsors/sponsor-list-card.tsx';
import { BackLink } from '../shared/back-link.tsx';
import { PageHeader } from '../shared/page-header.tsx';

export function SponsorsPage() {
  const mayWrite = useMay('campaigns:write');
  const [isOpen, { open, close }] = useDisclosure(false);
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      New sponsor
    </Button>
  ) : null;
  return (
    <>
      <BackLink to="/campaigns">Campaigns</BackLink>
      <PageHeader title="Sponsors" lead="Who pays for campaigns, what they advertise, and whom to write to." action={add} />
      <SponsorListCard onAdd={mayWrite ? open : undefined} />
      <NewSponsor isOpen={isOpen} onClose={close} />
    </>
  );
}
