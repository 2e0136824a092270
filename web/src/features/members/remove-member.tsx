import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const RemoveMemberMutation = graphql(`
  mutation RemoveMember($userId: ID!) {
    removeMember(userId: $userId) {
      __typename
      ... on RemoveMemberPayload {
        userId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface RemoveMemberProps {
  isOpen: boolean;
  onClose: () => void;
  member: { id: string; name: string };
  onRemoved: () => void;
}

/** Asks once more, and removes a member. */
export function RemoveMember({ isOpen, onClose, member: { id, name }, onRemoved }: RemoveMemberProps) {
  const { send, isSending, refusal } = useWrite(RemoveMemberMutation);
  const remove = async () => {
    if (!(await send({ userId: id }))) return;
    onClose();
    notifications.show({ message: `${name} is no longer a member.`, color: 'pine' });
    onRemoved();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Remove ${name}?`}
      verb="Remove"
      onConfirm={() => void remove()}
      isSending={isSending}
      refusal={refusal}
    >
      {name} is signed out of this organization at once. What they made stays, and so do API keys. To have them back, invite them again.
    </ConfirmDialog>
  );
}
