import { useState } from 'react';
import { Button, Group, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { roleTitle } from '../members/role-words.ts';
import { useViewer } from '../session/use-viewer.ts';
import { CreateOrganization } from './create-organization.tsx';
import { OwnOrganizations } from './own-organizations.ts';
import { useSwitchOrganization } from './use-switch-organization.ts';

/** All organizations of the caller, and the way to each. */
export function OrganizationsCard() {
  const query = useAreaQuery(OwnOrganizations, { area: AREA.people, variables: {} });
  const current = useViewer()?.organization.id;
  const { go, isSending, refusal } = useSwitchOrganization();
  const [isStarting, { open, close }] = useDisclosure(false);
  const [chosen, setChosen] = useState<string>();
  const organizations = query.data?.organizations;
  const choose = (id: string) => {
    setChosen(id);
    void go(id);
  };
  return (
    <DataCard
      name="organizations"
      title="Your organizations"
      area={AREA.people}
      query={query}
      hasData={organizations !== undefined}
      action={
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={open}>
          Start another
        </Button>
      }
    >
      <RefusalAlert refusal={refusal} />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Your role</Table.Th>
            <Table.Th visibleFrom="sm">Joined</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {organizations?.map(({ id, name, role, joinedAt, isSandbox }) => (
            <Table.Tr key={id} data-testid="organization">
              <Table.Td>
                <Group gap="xs">
                  <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Text>
                  {isSandbox ? <StatusBadge tone="busy">Sandbox</StatusBadge> : null}
                  {id === current ? <StatusBadge tone="good">This one</StatusBadge> : null}
                </Group>
              </Table.Td>
              <Table.Td>{roleTitle(role)}</Table.Td>
              <Table.Td visibleFrom="sm">
                <TimeAgo at={joinedAt} />
              </Table.Td>
              <Table.Td ta="right">
                {id === current ? null : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={isSending && chosen === id}
                    onClick={() => choose(id)}
                    aria-label={`Go to ${name}`}
                  >
                    Go
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <CreateOrganization isOpen={isStarting} onClose={close} onCreated={query.refetch} />
    </DataCard>
  );
}
