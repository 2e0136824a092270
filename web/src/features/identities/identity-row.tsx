import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmByPassword } from '../../shared/confirm-by-password.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const IdentityRowFragment = graphql(`
  fragment IdentityRow_identity on LinkedIdentity {
    id
    provider
    email
    linkedAt
    lastUsedAt
  }
`);

const UnlinkIdentity = graphql(`
  mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
    unlinkIdentity(input: $input) {
      __typename
      ... on UnlinkIdentityPayload {
        identityId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface IdentityRowProps {
  identity: FragmentType<typeof IdentityRowFragment>;
  onUnlinked: () => void;
}

/** An account elsewhere that signs the reader in, and the way to end that. The password, or a link by mail, is always left. */
export function IdentityRow({ identity: masked, onUnlinked }: IdentityRowProps) {
  const { id, provider, email, linkedAt, lastUsedAt } = readFragment(IdentityRowFragment, masked);
  const { send, isSending, refusal, clear } = useWrite(UnlinkIdentity);
  const [isAsking, { open, close }] = useDisclosure(false);
  const leave = () => {
    clear();
    close();
  };
  const unlink = async (password: string | null) => {
    if (!(await send({ input: { id, password } }))) return;
    leave();
    notifications.show({ message: `${provider} signs you in no more.`, color: 'pine' });
    onUnlinked();
  };
  return (
    <Group justify="space-between" gap="xs" data-testid="identity">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {provider}: {email}
        </Text>
        <Text size="xs" c="dimmed">
          linked <TimeAgo at={linkedAt} />, {lastUsedAt ? 'last used ' : 'not used yet'}
          {lastUsedAt ? <TimeAgo at={lastUsedAt} /> : null}
        </Text>
      </div>
      <Button size="compact-xs" variant="default" onClick={open} aria-label={`Unlink ${provider}`}>
        Unlink
      </Button>
      <ConfirmByPassword
        isOpen={isAsking}
        onClose={leave}
        title={`Unlink ${provider}?`}
        verb="Unlink"
        onConfirm={(password) => void unlink(password)}
        isSending={isSending}
        refusal={refusal}
      >
        {email} signs you in no more. Your password does; have you none, “Forgot your password?” on the sign-in page sets one by mail.
      </ConfirmByPassword>
    </Group>
  );
}
