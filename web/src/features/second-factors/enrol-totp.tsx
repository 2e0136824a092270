import { useState } from 'react';
import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { ConfirmTotp } from './confirm-totp.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

const EnrolTotpMutation = graphql(`
  mutation EnrolTotp($input: EnrolTotpInput!) {
    enrolTotp(input: $input) {
      __typename
      ... on EnrolTotpPayload {
        secret
        qrCode
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

interface EnrolTotpProps {
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Adds an authenticator app: what it scans, its first code, and the codes for the day on which it is lost. */
export function EnrolTotp({ isOpen, onClose, onDone }: EnrolTotpProps) {
  const { send, isSending, refusal, clear } = useWrite(EnrolTotpMutation);
  const [password, setPassword] = useState('');
  const [enrolment, setEnrolment] = useState<{ secret: string; qrCode: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    clear();
    setPassword('');
    setEnrolment(undefined);
    if (codes) onDone();
    setCodes(undefined);
    onClose();
  };
  const begin = async () => {
    // Soon after signing in the password need not be said again; what is left empty is not said.
    const begun = await send({ input: { password: password || null } });
    setPassword('');
    if (begun) setEnrolment(begun);
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Add an authenticator app" closeOnClickOutside={!codes} closeOnEscape={!codes}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={close} />
      ) : enrolment ? (
        <ConfirmTotp enrolment={enrolment} onConfirmed={setCodes} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <Stack>
            <RefusalAlert refusal={refusal} />
            <Text size="sm">Any app for time-based codes will do, or a password manager that knows them.</Text>
            <PasswordInput
              label="Your password"
              description="Not needed within 15 minutes of signing in"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={isSending}>
                Go on
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
