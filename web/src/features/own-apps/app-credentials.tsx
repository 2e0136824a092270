import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '../../shared/copy-field.tsx';

/** What an app shows at the token endpoint. */
export interface Credentials {
  clientId: string;
  /** Of a confidential app that has just got one. */
  clientSecret?: string | null | undefined;
}

/** The id of an app, and its secret for the only time. */
export function AppCredentials({ credentials: { clientId, clientSecret }, onDone }: { credentials: Credentials; onDone: () => void }) {
  return (
    <Stack>
      {clientSecret ? (
        <Alert color="yellow" p="sm">
          Copy the secret now: it is not kept, and cannot be shown again.
        </Alert>
      ) : null}
      <Text size="sm" fw={500}>
        Its <code>client_id</code>
      </Text>
      <CopyField value={clientId} label="Copy the client id" testId="client-id" />
      {clientSecret ? (
        <>
          <Text size="sm" fw={500}>
            Its <code>client_secret</code>
          </Text>
          <CopyField value={clientSecret} label="Copy the client secret" testId="client-secret" />
        </>
      ) : null}
      <Group justify="flex-end">
        <Button onClick={onDone}>{clientSecret ? 'I have copied it' : 'Done'}</Button>
      </Group>
    </Stack>
  );
}
