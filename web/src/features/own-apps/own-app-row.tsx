import { ActionIcon, Group, Menu, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { OuterLink } from '../../shared/outer-link.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { ScopeList } from '../../shared/scope-list.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { DeleteApp } from './delete-app.tsx';
import { RotateAppSecret } from './rotate-app-secret.tsx';
import { UpdateApp } from './update-app.tsx';

export const OwnAppFragment = graphql(`
  fragment OwnAppRow_app on OAuthClient {
    id
    name
    kind
    redirectUris
    scopes
    homepage
    createdAt
    previousSecretExpiresAt
  }
`);

/** An app of the organization, and what can be done with it. */
export function OwnAppRow({ app: masked, onChanged }: { app: FragmentType<typeof OwnAppFragment>; onChanged: () => void }) {
  const app = readFragment(OwnAppFragment, masked);
  const { id, name, kind, redirectUris, scopes, homepage, createdAt, previousSecretExpiresAt } = app;
  const [isChanging, changing] = useDisclosure(false);
  const [isRotating, rotating] = useDisclosure(false);
  const [isDeleting, deleting] = useDisclosure(false);
  return (
    <Table.Tr data-testid="own-app">
      <Table.Td>
        <Group gap="xs">
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            <OuterLink address={homepage}>{name}</OuterLink>
          </Text>
          <StatusBadge tone="quiet">{kind === 'PUBLIC' ? 'No secret' : 'Has a secret'}</StatusBadge>
        </Group>
        <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {id}
        </Text>
        {redirectUris.map((uri) => (
          <Text key={uri} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {uri}
          </Text>
        ))}
        {previousSecretExpiresAt ? (
          <Text size="xs" c="dimmed">
            the secret of before ends <TimeAgo at={previousSecretExpiresAt} />
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <ScopeList scopes={scopes} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        <TimeAgo at={createdAt} />
      </Table.Td>
      <Table.Td ta="right">
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`Change ${name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={changing.open}>Change</Menu.Item>
            {kind === 'CONFIDENTIAL' ? <Menu.Item onClick={rotating.open}>New secret</Menu.Item> : null}
            <Menu.Item color="red" onClick={deleting.open}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <UpdateApp isOpen={isChanging} onClose={changing.close} app={app} />
        <RotateAppSecret isOpen={isRotating} onClose={rotating.close} app={app} />
        <DeleteApp isOpen={isDeleting} onClose={deleting.close} app={app} onDeleted={onChanged} />
      </Table.Td>
    </Table.Tr>
  );
}
