import { useState } from 'react';
import { PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

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
  const [password, setPassword] = useState('');
  const close = () => {
    clear();
    setPassword('');
    onClose();
  };
  const reset = async () => {
    // Soon after signing in the password need not be said again; what is left empty is not said.
    if (!(await send({ input: { userId: id, password: password || null } }))) return;
    close();
    notifications.show({ message: `${name} signs in with the password alone now.`, color: 'pine' });
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={close}
      title={`Reset the second factors of ${name}?`}
      verb="Reset"
      onConfirm={() => void reset()}
      isSending={isSending}
      refusal={refusal}
    >
      <Stack gap="sm">
        <Text size="sm">
          The authenticator app, the passkeys and the recovery codes of {name} count no more, and they are signed out everywhere. A mail
          tells them. Make sure by another way than mail that it is they who ask.
        </Text>
        <PasswordInput
          label="Your password"
          description="Not needed within 15 minutes of signing in"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
