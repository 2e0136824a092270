import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmByPassword } from '../../shared/confirm-by-password.tsx';

const ResetMemberFactors = graphql(`
  mutation ResetMemberFactors($input: ResetMemberFactorsInput!) {
    resetMemberFactors(input: $input) {
      __typename
      ... on ResetMemberFactorsPayload {
        userId
        sessionsEnded
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface ResetFactorsProps {
  isOpen: boolean;
  onClose: () => void;
  member: { id: string; name: string };
}

/** Asks once more, and takes away the second factors of a member who has lost them. */
export function ResetFactors({ isOpen, onClose, member: { id, name } }: ResetFactorsProps) {
  const { send, isSending, refusal, clear } = useWrite(ResetMemberFactors);
  const close = () => {
    clear();
    onClose();
  };
  const reset = async (password: string | null) => {
    if (!(await send({ input: { userId: id, password } }))) return;
    close();
    notifications.show({ message: `${name} signs in with the password alone now.`, color: 'pine' });
  };
  return (
    <ConfirmByPassword
      isOpen={isOpen}
      onClose={close}
      title={`Reset the second factors of ${name}?`}
      verb="Reset"
      onConfirm={(password) => void reset(password)}
      isSending={isSending}
      refusal={refusal}
    >
      The authenticator app, the passkeys and the recovery codes of {name} count no more, and they are signed out everywhere. A mail tells
      them. Make sure by another way than mail that it is they who ask.
    </ConfirmByPassword>
  );
}
