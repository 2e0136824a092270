import { useState } from 'react';
import { Alert, Button, Stack } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { IncompleteLink } from './incomplete-link.tsx';
import { afterResending, ResendVerification } from './resend-verification.ts';
import { useEnter } from './use-enter.ts';

const VerifyEmail = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token) {
      __typename
      ... on VerifyEmailPayload {
        verified
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

/** By a press of its own: programs that look into mails open links, and must not be taken for their reader. */
export function VerifyEmailForm({ token }: { token: string | undefined }) {
  const enter = useEnter(undefined);
  const verify = useWrite(VerifyEmail);
  const again = useWrite(ResendVerification);
  const [told, setTold] = useState<string>();
  const [isDone, setDone] = useState(false);
  if (token === undefined) return <IncompleteLink />;
  if (isDone)
    return (
      <Stack gap="md">
        <Alert color="green" p="sm">
          Thank you: the address is verified.
        </Alert>
        <Button fullWidth onClick={() => void enter()}>
          Go on
        </Button>
      </Stack>
    );
  const resend = async () => {
    const payload = await again.send({});
    if (payload) setTold(afterResending(payload));
  };
  return (
    <Stack gap="md">
      <RefusalAlert refusal={verify.refusal} />
      <RefusalAlert refusal={again.refusal} />
      {told ? (
        <Alert color="green" p="sm">
          {told}
        </Alert>
      ) : null}
      <Button fullWidth loading={verify.isSending} onClick={() => void verify.send({ token }).then((payload) => payload && setDone(true))}>
        Yes, this is my address
      </Button>
      {verify.refusal ? (
        <Button variant="default" fullWidth loading={again.isSending} onClick={() => void resend()}>
          Send me another link
        </Button>
      ) : null}
    </Stack>
  );
}
