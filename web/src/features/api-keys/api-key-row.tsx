import { ActionIcon, Group, Menu, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatCount } from '../../shared/format-number.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { ScopeList } from '../../shared/scope-list.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { RevokeApiKey } from './revoke-api-key.tsx';
import { RotateApiKey } from './rotate-api-key.tsx';
import { UpdateApiKey } from './update-api-key.tsx';

export const ApiKeyRowFragment = graphql(`
  fragment ApiKeyRow_apiKey on ApiKey {
    id
    name
    scopes
    status
    createdAt
    lastUsedAt
    expiresAt
    revokedAt
    allowedNetworks
    requestsPerMinute
    previousSecretExpiresAt
  }
`);

/** A key, how it stands, and what can be done with it while it works. */
export function ApiKeyRow({ apiKey: masked }: { apiKey: FragmentType<typeof ApiKeyRowFragment> }) {
  const apiKey = readFragment(ApiKeyRowFragment, masked);
  const { id, name, scopes, status, createdAt, lastUsedAt, expiresAt, revokedAt } = apiKey;
  const [isChanging, changing] = useDisclosure(false);
  const [isRotating, rotating] = useDisclosure(false);
  const [isRevoking, revoking] = useDisclosure(false);
  const end = revokedAt ?? expiresAt;
  return (
    <Table.Tr data-testid="api-key" data-status={status}>
      <Table.Td>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {name}
          </Text>
          {status === 'REVOKED' ? <StatusBadge tone="bad">Taken back</StatusBadge> : null}
          {status === 'EXPIRED' ? <StatusBadge tone="warn">Ended</StatusBadge> : null}
        </Group>
        <Text size="xs" c="dimmed" ff="monospace">
          cg_{id}_…
        </Text>
        <Text size="xs" c="dimmed">
          <Limits apiKey={apiKey} />
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <ScopeList scopes={scopes} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        <TimeAgo at={createdAt} />
      </Table.Td>
      <Table.Td visibleFrom="sm">{end ? <TimeAgo at={end} /> : 'never'}</Table.Td>
      <Table.Td>{lastUsedAt ? <TimeAgo at={lastUsedAt} /> : 'never'}</Table.Td>
      <Table.Td ta="right">
        {status === 'ACTIVE' ? (
          <Menu position="bottom-end" width={180}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`Change ${name}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={changing.open}>Change</Menu.Item>
              <Menu.Item onClick={rotating.open}>New secret</Menu.Item>
              <Menu.Item color="red" onClick={revoking.open}>
                Take back
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
        <UpdateApiKey isOpen={isChanging} onClose={changing.close} apiKey={apiKey} />
        <RotateApiKey isOpen={isRotating} onClose={rotating.close} apiKey={apiKey} />
        <RevokeApiKey isOpen={isRevoking} onClose={revoking.close} apiKey={apiKey} />
      </Table.Td>
    </Table.Tr>
  );
}

interface Limited {
  allowedNetworks: readonly string[];
  requestsPerMinute?: number | null;
  previousSecretExpiresAt?: string | null;
}

function Limits({ apiKey: { allowedNetworks, requestsPerMinute, previousSecretExpiresAt } }: { apiKey: Limited }) {
  const words = [
    allowedNetworks.length > 0 ? `from ${allowedNetworks.join(', ')}` : '',
    requestsPerMinute ? `${formatCount(requestsPerMinute)} requests a minute` : '',
  ].filter((part) => part !== '');
  return (
    <>
      {words.join('; ')}
      {previousSecretExpiresAt ? (
        <>
          {words.length > 0 ? '; ' : ''}the secret of before ends <TimeAgo at={previousSecretExpiresAt} />
        </>
      ) : null}
    </>
  );
}
