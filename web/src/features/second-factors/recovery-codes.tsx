import { Alert, Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { CopyButton } from '../../shared/copy-button.tsx';
import { saveFile } from '../../shared/save-file.ts';

/** Codes for the day on which the app is lost, for the only time. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const text = `${codes.join('\n')}\n`;
  return (
    <Stack>
      <Alert color="yellow" p="sm">
        Keep these codes apart from your phone: each signs you in once in the place of the app. They cannot be shown again.
      </Alert>
      <SimpleGrid cols={2} spacing="xs" data-testid="recovery-codes">
        {codes.map((code) => (
          <code key={code}>{code}</code>
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() => saveFile({ name: 'castgraph-recovery-codes.txt', type: 'text/plain', text })}
          >
            Download
          </Button>
          <CopyButton value={text} label="Copy the codes" />
        </Group>
        <Button onClick={onDone}>I have kept them</Button>
      </Group>
    </Stack>
  );
}
