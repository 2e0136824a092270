import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const DeleteOwnApp = graphql(`
  mutation DeleteOwnApp($id: ID!) {
    deleteOAuthClient(id: $id) {
      __typename
      ... on DeleteOAuthClientPayload {
        clientId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface DeleteAppProps {
  isOpen: boolean;
  onClose: () => void;
  app: { id: string; name: string };
  onDeleted: () => void;
}

/** Asks once more, and deletes an app with all that people let it do. */
export function DeleteApp({ isOpen, onClose, app: { id, name }, onDeleted }: DeleteAppProps) {
  const { send, isSending, refusal } = useWrite(DeleteOwnApp);
  const remove = async () => {
    if (!(await send({ id }))) return;
    onClose();
    notifications.show({ message: `${name} is deleted.`, color: 'pine' });
    onDeleted();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Delete ${name}?`}
      verb="Delete"
      onConfirm={() => void remove()}
      isSending={isSending}
      refusal={refusal}
    >
      Everybody who let it in is disconnected, and its tokens are refused from now on. This cannot be undone: an app that is registered anew
      has another <code>client_id</code>.
    </ConfirmDialog>
  );
}
