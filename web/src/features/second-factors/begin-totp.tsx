import { useState } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { FreshPassword } from '../../shared/fresh-password.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';

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

/** What an app scans, or is told. */
export interface TotpEnrolment {
  secret: string;
  qrCode: string;
}

interface BeginTotpProps {
  /** Whoever has just signed in is asked for the password only where it turns out to be needed. */
  hasJustSignedIn?: boolean;
  onBegun: (enrolment: TotpEnrolment) => void;
}

/** The first step of adding an authenticator app. */
export function BeginTotp({ hasJustSignedIn = false, onBegun }: BeginTotpProps) {
  const { send, isSending, refusal } = useWrite(EnrolTotpMutation);
  const [password, setPassword] = useState('');
  const begin = async () => {
    // Soon after signing in the password need not be said again; what is left empty is not said.
    const begun = await send({ input: { password: password || null } });
    setPassword('');
    if (begun) onBegun(begun);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Stack>
        <RefusalAlert refusal={refusal} />
        {hasJustSignedIn && refusal === undefined ? null : <FreshPassword value={password} onChange={setPassword} />}
        <Group justify="flex-end" grow={hasJustSignedIn}>
          <Button type="submit" loading={isSending}>
            {hasJustSignedIn ? 'Set it up' : 'Go on'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
