import { ActionIcon, Avatar, Group, Menu, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { useViewer } from '../session/use-viewer.ts';
import { ChangeRole } from './change-role.tsx';
import { MemberGrants } from './member-grants.tsx';
import { RemoveMember } from './remove-member.tsx';
import { ResetFactors } from './reset-factors.tsx';
import { roleTitle } from './role-words.ts';

export const MemberRowFragment = graphql(`
  fragment MemberRow_member on User {
    id
    name
    email
    roles
    emailVerifiedAt
  }
`);

interface MemberRowProps {
  member: FragmentType<typeof MemberRowFragment>;
  mayChange: boolean;
  onRemoved: () => void;
}

/** A member, and what those who may can do about them. Oneself one does not remove: one leaves. */
export function MemberRow({ member: masked, mayChange, onRemoved }: MemberRowProps) {
  const member = readFragment(MemberRowFragment, masked);
  const viewer = useViewer();
  const [isChanging, changing] = useDisclosure(false);
  const [isGranting, granting] = useDisclosure(false);
  const [isResetting, resetting] = useDisclosure(false);
  const [isRemoving, removing] = useDisclosure(false);
  const isSelf = viewer?.user?.id === member.id;
  const isSponsor = member.roles.includes('sponsor');
  const isBeyond = member.roles.includes('owner') && !viewer?.roles.includes('owner');
  return (
    <Table.Tr data-testid="member">
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <Avatar size={30} radius="xl" name={member.name} color="pine" alt="" aria-hidden />
          <div style={{ minWidth: 0 }}>
            <Group gap="xs">
              <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
                {member.name}
              </Text>
              {isSelf ? <StatusBadge tone="good">You</StatusBadge> : null}
              {member.emailVerifiedAt ? null : <StatusBadge tone="warn">Address not verified</StatusBadge>}
            </Group>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {member.email}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td>{member.roles.map(roleTitle).join(', ')}</Table.Td>
      <Table.Td ta="right">
        {mayChange && !isBeyond ? (
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`Change ${member.name}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={changing.open}>Change the role</Menu.Item>
              {isSponsor ? <Menu.Item onClick={granting.open}>What they see</Menu.Item> : null}
              {isSelf ? null : (
                <>
                  <Menu.Item onClick={resetting.open}>Reset the second factors</Menu.Item>
                  <Menu.Item color="red" onClick={removing.open}>
                    Remove
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        ) : null}
        <ChangeRole isOpen={isChanging} onClose={changing.close} member={member} isSelf={isSelf} />
        <MemberGrants isOpen={isGranting} onClose={granting.close} member={member} />
        <ResetFactors isOpen={isResetting} onClose={resetting.close} member={member} />
        <RemoveMember isOpen={isRemoving} onClose={removing.close} member={member} onRemoved={onRemoved} />
      </Table.Td>
    </Table.Tr>
  );
}
