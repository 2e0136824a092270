import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmByPassword } from '../../shared/confirm-by-password.tsx';

const ResetMemberFactorsMutation = graphql(`
  mutation ResetMemberFactors($input: ResetMemberFactorsInput!) {
    resetMemberFactors(input: $input) {
      __typename
      ... on ResetMemberFactorsPayload {
        userId
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

interface ResetFactorsProps {
  isOpen: boolean;
  onClose: () => void;
  member: { id: string; name: string };
}

/** Takes the second factors of a member away who has lost them. */
export function ResetFactors({ isOpen, onClose, member: { id, name } }: ResetFactorsProps) {
  const { send, isSending, refusal } = useWrite(ResetMemberFactorsMutation);
  const reset = async (password: string | null) => {
    if (!(await send({ input: { userId: id, password } }))) return;
    onClose();
    notifications.show({ message: `${name} signs in with the password alone now, and can add a new second factor.`, color: 'pine' });
  };
  return (
    <ConfirmByPassword
      isOpen={isOpen}
      onClose={onClose}
      title={`Reset the second factors of ${name}?`}
      verb="Reset"
      onConfirm={(password) => void reset(password)}
      isSending={isSending}
      refusal={refusal}
    >
      For somebody who has lost their app, passkeys and recovery codes. Make sure by another way than mail that it is them who asks: until a
      new one is added, the password alone opens their account. They are signed out everywhere and told by mail.
    </ConfirmByPassword>
  );
}
