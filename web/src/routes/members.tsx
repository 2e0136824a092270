import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { InvitationsCard } from '../features/members/invitations-card.tsx';
import { InviteMember } from '../features/members/invite-member.tsx';
import { MembersCard } from '../features/members/members-card.tsx';
import { RolesCard } from '../features/members/roles-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function MembersPage() {
  const [isInviting, { open, close }] = useDisclosure(false);
  const mayChange = useMay('members:write');
  const invite = mayChange ? (
    <Button leftSection={<IconUserPlus size={16} />} onClick={open}>
      Invite somebody
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title="Members" lead="Who belongs to the organization, and as what." action={invite} />
      <div className={classes.stack}>
        <MembersCard mayChange={mayChange} />
        <InvitationsCard mayChange={mayChange} />
        <RolesCard />
      </div>
      <InviteMember isOpen={isInviting} onClose={close} />
    </>
  );
}
