import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const RevokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      __typename
      ... on RevokeApiKeyPayload {
        apiKey {
          ...ApiKeyRow_apiKey
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Asks once more, and takes a key back for good. */
export function RevokeApiKey({
  isOpen,
  onClose,
  apiKey: { id, name },
}: {
  isOpen: boolean;
  onClose: () => void;
  apiKey: { id: string; name: string };
}) {
  const { send, isSending, refusal } = useWrite(RevokeApiKeyMutation);
  const revoke = async () => {
    if (!(await send({ id }))) return;
    onClose();
    notifications.show({ message: `${name} works no more.`, color: 'pine' });
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Take ${name} back?`}
      verb="Take back"
      onConfirm={() => void revoke()}
      isSending={isSending}
      refusal={refusal}
    >
      Programs that use it are refused from now on. This cannot be undone: they need another key. The list keeps it for 90 days.
    </ConfirmDialog>
  );
}
