import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { utcDay } from '@castgraph/kernel/days';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { DeleteAccount } from './delete-account.tsx';

const ExportMyData = graphql(`
  mutation ExportMyData {
    exportMyData {
      __typename
      data
    }
  }
`);
const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** What one may ask for by law: a copy of all that is held of oneself, and its end. */
export function MyDataCard() {
  const { send, isSending, refusal } = useWrite(ExportMyData);
  const [isDeleting, { open, close }] = useDisclosure(false);
  const download = async () => {
    const payload = await send({});
    if (!payload) return;
    saveFile({
      name: `castgraph-my-data-${utcDay(Date.now())}.json`,
      type: 'application/json',
      text: `${JSON.stringify(payload.data, null, 2)}\n`,
    });
  };
  return (
    <DataCard name="my-data" title="Your data" area={AREA.people} query={READY} hasData>
      <Stack gap="sm">
        <RefusalAlert refusal={refusal} />
        <Text size="sm" c="dimmed">
          A copy holds your person, organizations, sessions, invitations, and what the audit log says you did. Deleting ends all of it at
          once, but for entries of the audit log, whose id then names nobody. What you made stays your organizations’.
        </Text>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconDownload size={16} />} loading={isSending} onClick={() => void download()}>
            Download your data
          </Button>
          <Button variant="outline" color="red" onClick={open}>
            Delete your account
          </Button>
        </Group>
      </Stack>
      <DeleteAccount isOpen={isDeleting} onClose={close} />
    </DataCard>
  );
}
