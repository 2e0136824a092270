import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { roleTitle } from './role-words.ts';

export const InvitationRowFragment = graphql(`
  fragment InvitationRow_invitation on Invitation {
    id
    email
    role
    expiresAt
    invitedBy {
      id
      name
    }
  }
`);
const CancelInvitation = graphql(`
  mutation CancelInvitation($id: ID!) {
    cancelInvitation(id: $id) {
      __typename
      ... on CancelInvitationPayload {
        invitationId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface InvitationRowProps {
  invitation: FragmentType<typeof InvitationRowFragment>;
  mayChange: boolean;
  onChanged: () => void;
}

/** Somebody who was asked; those who may can take it back. */
export function InvitationRow({ invitation: masked, mayChange, onChanged }: InvitationRowProps) {
  const { id, email, role, expiresAt, invitedBy } = readFragment(InvitationRowFragment, masked);
  const { send, isSending, refusal } = useWrite(CancelInvitation);
  const [isAsking, { open, close }] = useDisclosure(false);
  const cancel = async () => {
    if (!(await send({ id }))) return;
    close();
    notifications.show({ message: `The invitation of ${email} is taken back.`, color: 'pine' });
    onChanged();
  };
  return (
    <Table.Tr data-testid="invitation">
      <Table.Td>
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
      </Table.Td>
      <Table.Td>{roleTitle(role)}</Table.Td>
      <Table.Td visibleFrom="sm">{invitedBy?.name ?? 'somebody who left'}</Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={expiresAt} />
      </Table.Td>
      <Table.Td ta="right">
        {mayChange ? (
          <Button size="compact-xs" variant="default" onClick={open} aria-label={`Take back the invitation of ${email}`}>
            Take back
          </Button>
        ) : null}
        <ConfirmDialog
          isOpen={isAsking}
          onClose={close}
          title="Take the invitation back?"
          verb="Take back"
          onConfirm={() => void cancel()}
          isSending={isSending}
          refusal={refusal}
        >
          The link that {email} has works no more. You can invite them again.
        </ConfirmDialog>
      </Table.Td>
    </Table.Tr>
  );
}
