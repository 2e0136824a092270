import { useState } from 'react';
import { Alert, Button, Group, Modal, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { ShareLinks } from './share-links-card.tsx';

const CreateShareLinkMutation = graphql(`
  mutation CreateShareLink($input: CreateShareLinkInput!) {
    createShareLink(input: $input) {
      __typename
      ... on CreateShareLinkPayload {
        url
        shareLink {
          id
        }
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

/** What a link opens. */
export type Shared = { kind: 'DASHBOARD' } | { kind: 'REPORT'; reportId: string };

const DAY_MS = 86_400_000;
const ENDS = [
  { days: 7, label: 'In a week' },
  { days: 30, label: 'In 30 days' },
  { days: 365, label: 'In a year' },
] as const;
const SHORTEST_PASSWORD = 8;

interface CreateShareLinkProps {
  isOpen: boolean;
  onClose: () => void;
  shared: Shared;
}

/** Makes a link to what is shared, and shows its address this once. */
export function CreateShareLink({ isOpen, onClose, shared }: CreateShareLinkProps) {
  const [url, setUrl] = useState<string>();
  const close = () => {
    setUrl(undefined);
    onClose();
  };
  const what = shared.kind === 'REPORT' ? 'the report' : 'the dashboard';
  return (
    <Modal opened={isOpen} onClose={close} title={url ? 'Your new link' : `Share ${what}`} closeOnClickOutside={!url} closeOnEscape={!url}>
      {url ? <UrlOnce url={url} onDone={close} /> : <LinkForm shared={shared} onMade={setUrl} />}
    </Modal>
  );
}

function LinkForm({ shared, onMade }: { shared: Shared; onMade: (url: string) => void }) {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(CreateShareLinkMutation);
  const form = useForm({
    initialValues: { expiresAt: '30', password: '' },
    validate: {
      password: (value) => (value !== '' && value.length < SHORTEST_PASSWORD ? `At least ${SHORTEST_PASSWORD} characters` : null),
    },
  });
  const submit = async ({ expiresAt, password }: typeof form.values) => {
    const made = await send({ input: { ...shared, expiresAt: inDays(Number(expiresAt)), password: password || null } });
    if (!made) return;
    onMade(made.url);
    await client.refetchQueries({ include: [ShareLinks] });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Text size="sm">
          {shared.kind === 'REPORT'
            ? 'Whoever has the link downloads this report and sees nothing else. No account is needed.'
            : 'Whoever has the link sees the sums of the last four weeks, without the names of episodes and campaigns. No account is needed.'}
        </Text>
        <Radio.Group label="When does it end?" {...form.getInputProps('expiresAt')} error={fieldError('expiresAt', undefined, refusal)}>
          <Group mt="xs">
            {ENDS.map(({ days, label }) => (
              <Radio key={days} value={String(days)} label={label} />
            ))}
          </Group>
        </Radio.Group>
        <PasswordInput
          label="Password of the link"
          description="Only if a link that goes astray must open nothing. Tell it by another way than the link."
          autoComplete="new-password"
          {...form.getInputProps('password')}
          error={fieldError('password', form.errors['password'], refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

function UrlOnce({ url, onDone }: { url: string; onDone: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" p="sm">
        Copy the address now: it is not kept, and cannot be shown again.
      </Alert>
      <CopyField value={url} label="Copy the address" testId="share-url" />
      <Group justify="flex-end">
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
}
