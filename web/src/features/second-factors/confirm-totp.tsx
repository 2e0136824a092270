import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';

const ConfirmTotpMutation = graphql(`
  mutation ConfirmTotp($input: ConfirmTotpInput!) {
    confirmTotp(input: $input) {
      __typename
      ... on ConfirmTotpPayload {
        recoveryCodes
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

interface ConfirmTotpProps {
  enrolment: { secret: string; qrCode: string };
  onConfirmed: (recoveryCodes: readonly string[]) => void;
}

/** What the app scans or is told, and the field for its first code. */
export function ConfirmTotp({ enrolment: { secret, qrCode }, onConfirmed }: ConfirmTotpProps) {
  const { send, isSending, refusal } = useWrite(ConfirmTotpMutation);
  const [code, setCode] = useState('');
  const confirm = async () => {
    const confirmed = await send({ input: { code } });
    if (confirmed) onConfirmed(confirmed.recoveryCodes);
    else setCode('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack>
        <RefusalAlert refusal={refusal} />
        <Text size="sm">Scan this with the app, or type the secret in. It is shown now only.</Text>
        {/* As an image it runs nothing, whatever is in it; light ground, for cameras want it so. */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(qrCode)}`}
          alt="QR code of the secret below"
          width={200}
          height={200}
          style={{ alignSelf: 'center', padding: 8, borderRadius: 8, background: '#fff' }}
        />
        <CopyField value={secret} label="Copy the secret" testId="totp-secret" />
        <TextInput
          label="Code"
          description="Six digits that the app shows now. Your other sessions end with it."
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending} disabled={code.trim() === ''}>
            Confirm
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
