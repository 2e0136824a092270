import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmByPassword } from '../../shared/confirm-by-password.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

const RemovePasskeyMutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      __typename
      ... on RemovePasskeyPayload {
        secondFactors {
          isRequired
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

export interface ListedPasskey {
  id: string;
  name: string;
  isSynced: boolean;
  createdAt: string;
  lastUsedAt?: string | null;
}

/** A passkey, and the way to remove it after asking once more. */
export function RemovePasskey({
  passkey: { id, name, isSynced, lastUsedAt },
  onRemoved,
}: {
  passkey: ListedPasskey;
  onRemoved: () => void;
}) {
  const { send, isSending, refusal } = useWrite(RemovePasskeyMutation);
  const [isAsking, { open, close }] = useDisclosure(false);
  const remove = async (password: string | null) => {
    if (!(await send({ input: { id, password } }))) return;
    close();
    onRemoved();
  };
  return (
    <Group gap="xs">
      <Text size="sm" fw={500}>
        {name}
      </Text>
      {isSynced ? <StatusBadge tone="quiet">Synced</StatusBadge> : null}
      <Text size="xs" c="dimmed">
        {lastUsedAt ? (
          <>
            last used <TimeAgo at={lastUsedAt} />
          </>
        ) : (
          'not used yet'
        )}
      </Text>
      <Button size="compact-xs" variant="default" onClick={open} aria-label={`Remove ${name}`}>
        Remove
      </Button>
      <ConfirmByPassword
        isOpen={isAsking}
        onClose={close}
        title={`Remove ${name}?`}
        verb="Remove"
        onConfirm={(password) => void remove(password)}
        isSending={isSending}
        refusal={refusal}
      >
        It signs you in no more. The device may go on offering it until you remove it there too.
      </ConfirmByPassword>
    </Group>
  );
}
