import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { NameDialog } from '../../shared/name-dialog.tsx';

const CreateSandboxMutation = graphql(`
  mutation CreateSandbox($input: CreateSandboxInput!) {
    createSandbox(input: $input) {
      __typename
      ... on CreateSandboxPayload {
        sandbox {
          id
          name
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

interface CreateSandboxProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Makes a sandbox of the reader’s own; they stay in the organization they are in. */
export function CreateSandbox({ isOpen, onClose, onCreated }: CreateSandboxProps) {
  const { send, isSending, refusal, clear } = useWrite(CreateSandboxMutation);
  const close = () => {
    clear();
    onClose();
  };
  const create = async (name: string) => {
    if (!(await send({ input: { name } }))) return;
    close();
    notifications.show({ message: `${name} is there. Its sample data comes in within a minute.`, color: 'pine' });
    onCreated();
  };
  return (
    <NameDialog
      isOpen={isOpen}
      onClose={close}
      title="Make a sandbox"
      description="One person may have three of them."
      initial="Sandbox"
      missing="Enter the name of the sandbox"
      verb="Make it"
      onSubmit={(name) => void create(name)}
      isSending={isSending}
      refusal={refusal}
    />
  );
}
