import { ActionIcon, Button, Group, Menu, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import type { OwnOrganizationsQuery } from '../../graphql/generated/graphql.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { useSwitchOrganization } from '../organization/use-switch-organization.ts';
import { useViewer } from '../session/use-viewer.ts';
import { DeleteSandbox } from './delete-sandbox.tsx';
import { ResetSandbox } from './reset-sandbox.tsx';

interface SandboxRowProps {
  sandbox: OwnOrganizationsQuery['organizations'][number];
  onChanged: () => void;
}

/** One sandbox. Whoever stands in it cannot delete it, and only its owners change it. */
export function SandboxRow({ sandbox, onChanged }: SandboxRowProps) {
  const { id, name, role, joinedAt } = sandbox;
  const isHere = useViewer()?.organization.id === id;
  const { go, isSending, refusal } = useSwitchOrganization();
  const [isResetting, resetting] = useDisclosure(false);
  const [isDeleting, deleting] = useDisclosure(false);
  return (
    <Table.Tr data-testid="sandbox">
      <Table.Td>
        <Group gap="xs">
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          {isHere ? <StatusBadge tone="good">You are here</StatusBadge> : null}
        </Group>
        <RefusalAlert refusal={refusal} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={joinedAt} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {isHere ? null : (
            <Button size="compact-xs" variant="default" loading={isSending} onClick={() => void go(id)} aria-label={`Go to ${name}`}>
              Go
            </Button>
          )}
          {role === 'owner' ? (
            <Menu position="bottom-end" width={220} shadow="md">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={`Change ${name}`}>
                  <IconDots size={16} stroke={1.6} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={resetting.open}>Start again with fresh data…</Menu.Item>
                <Menu.Item color="red" disabled={isHere} onClick={deleting.open}>
                  {isHere ? 'Delete (from elsewhere)' : 'Delete…'}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </Group>
        <ResetSandbox isOpen={isResetting} onClose={resetting.close} sandbox={sandbox} />
        <DeleteSandbox isOpen={isDeleting} onClose={deleting.close} sandbox={sandbox} onDeleted={onChanged} />
      </Table.Td>
    </Table.Tr>
  );
}
