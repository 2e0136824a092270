import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const ResetSandboxMutation = graphql(`
  mutation ResetSandbox($id: ID!) {
    resetSandbox(id: $id) {
      __typename
      ... on ResetSandboxPayload {
        sandboxId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface ResetSandboxProps {
  isOpen: boolean;
  onClose: () => void;
  sandbox: { id: string; name: string };
}

/** Asks once more, and has a sandbox filled anew. */
export function ResetSandbox({ isOpen, onClose, sandbox: { id, name } }: ResetSandboxProps) {
  const { send, isSending, refusal, clear } = useWrite(ResetSandboxMutation);
  const close = () => {
    clear();
    onClose();
  };
  const reset = async () => {
    if (!(await send({ id }))) return;
    close();
    notifications.show({ message: `${name} is being filled with fresh sample data. It takes up to a minute.`, color: 'pine' });
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={close}
      title={`Start again in ${name}?`}
      verb="Start again"
      onConfirm={() => void reset()}
      isSending={isSending}
      refusal={refusal}
    >
      Its shows, figures, campaigns, reports and connections are erased, and the sample data comes in anew. Members, keys and the audit log
      stay.
    </ConfirmDialog>
  );
}
