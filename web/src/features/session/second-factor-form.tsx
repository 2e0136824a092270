import { useEffect, useRef, useState } from 'react';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite, type SecondFactorChallenge } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { PasskeyButton } from './passkey-button.tsx';

const VerifyMfa = graphql(`
  mutation VerifyMfa($input: VerifyMfaInput!) {
    verifyMfa(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

interface SecondFactorFormProps {
  challenge: SecondFactorChallenge;
  onEnter: () => Promise<void>;
  /** Back to the first factor, which has to be shown again. */
  onRestart: () => void;
}

/** The second factor, after the first: a code of the app, a passkey, or a recovery code. */
export function SecondFactorForm({ challenge, onEnter, onRestart }: SecondFactorFormProps) {
  const { send, isSending, refusal, clear } = useWrite(VerifyMfa);
  const [hasApp, hasRecoveryCodes, hasPasskey] = (['TOTP', 'RECOVERY_CODE', 'PASSKEY'] as const).map((method) =>
    challenge.methods.includes(method),
  );
  const [isRecovery, setRecovery] = useState(!hasApp);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Whoever has just sent the password goes on typing.
  useEffect(() => field.current?.focus(), [isRecovery]);
  const submit = async () => {
    const code = isRecovery ? { recoveryCode: typed } : { code: typed };
    if (await send({ input: { challengeToken: challenge.token, ...code } })) await onEnter();
    else setTyped('');
  };
  const change = () => {
    clear();
    setTyped('');
    setRecovery(!isRecovery);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <RefusalAlert refusal={refusal} />
        <Text size="sm">{isRecovery ? 'Each recovery code works once.' : 'Open your authenticator app and enter the code it shows.'}</Text>
        <TextInput
          key={String(isRecovery)}
          label={isRecovery ? 'Recovery code' : 'Code'}
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          ref={field}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={isSending} disabled={typed.trim() === ''} fullWidth mt={4}>
          Go on
        </Button>
        {hasPasskey ? <PasskeyButton challengeToken={challenge.token} onEnter={onEnter} /> : null}
        {hasApp && hasRecoveryCodes ? (
          <Button variant="subtle" fullWidth onClick={change}>
            {isRecovery ? 'Use the app' : 'Use a recovery code'}
          </Button>
        ) : null}
        <Button variant="subtle" fullWidth onClick={onRestart}>
          Start again
        </Button>
      </Stack>
    </form>
  );
}
