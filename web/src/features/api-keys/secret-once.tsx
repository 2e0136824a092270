import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '../../shared/copy-field.tsx';

/** A secret that has just been made, for the only time. */
export function SecretOnce({ secret, label, onDone }: { secret: string; label: string; onDone: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" p="sm">
        Copy the secret now: it is not kept, and cannot be shown again.
      </Alert>
      <CopyField value={secret} label={label} testId="api-key-secret" />
      <Text size="sm" c="dimmed">
        Send it as <code>Authorization: Bearer …</code>
      </Text>
      <Group justify="flex-end">
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
}
