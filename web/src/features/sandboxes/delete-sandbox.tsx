import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const DeleteSandboxMutation = graphql(`
  mutation DeleteSandbox($id: ID!) {
    deleteSandbox(id: $id) {
      __typename
      ... on DeleteSandboxPayload {
        deletedId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface DeleteSandboxProps {
  isOpen: boolean;
  onClose: () => void;
  sandbox: { id: string; name: string };
  onDeleted: () => void;
}

/** Asks once more, and deletes a sandbox with everything in it. */
export function DeleteSandbox({ isOpen, onClose, sandbox: { id, name }, onDeleted }: DeleteSandboxProps) {
  const { send, isSending, refusal, clear } = useWrite(DeleteSandboxMutation);
  const close = () => {
    clear();
    onClose();
  };
  const remove = async () => {
    if (!(await send({ id }))) return;
    close();
    notifications.show({ message: `${name} is deleted.`, color: 'pine' });
    onDeleted();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={close}
      title={`Delete ${name}?`}
      verb="Delete for good"
      onConfirm={() => void remove()}
      isSending={isSending}
      refusal={refusal}
    >
      Everything in it goes: shows, figures, campaigns, reports, members, keys and its audit log. Programs that use its keys are refused
      from now on.
    </ConfirmDialog>
  );
}
