import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { NameDialog } from '../../shared/name-dialog.tsx';

const CreateOrganizationMutation = graphql(`
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      __typename
      ... on CreateOrganizationPayload {
        organization {
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

interface CreateOrganizationProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Starts another organization of the reader’s own; they stay in the one they are in. */
export function CreateOrganization({ isOpen, onClose, onCreated }: CreateOrganizationProps) {
  const { send, isSending, refusal, clear } = useWrite(CreateOrganizationMutation);
  const close = () => {
    clear();
    onClose();
  };
  const create = async (name: string) => {
    if (!(await send({ input: { name } }))) return;
    close();
    notifications.show({ message: `${name} is there. You are its owner.`, color: 'pine' });
    onCreated();
  };
  return (
    <NameDialog
      isOpen={isOpen}
      onClose={close}
      title="Start another organization"
      description="Its shows, campaigns, keys and members are its own."
      placeholder="Second Studio"
      missing="Enter the name of the organization"
      verb="Start it"
      onSubmit={(name) => void create(name)}
      isSending={isSending}
      refusal={refusal}
    />
  );
}
