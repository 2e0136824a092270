import { Autocomplete, Button, FileInput, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { Day } from '@castgraph/kernel/days';
import type { Refusal } from '../../graphql/use-write.ts';
import { knownPlatforms, platformOfName } from '../../shared/platform-name.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

/** An export, as the API takes it. */
export interface ExportDocument {
  platform: string;
  csv: string;
  range?: { from: Day; to: Day };
}

interface ImportFormProps {
  today: Day;
  isSending: boolean;
  refusal: Refusal | undefined;
  onSubmit: (document: ExportDocument) => void;
}

/** As much as one document may hold. */
const MOST_CHARACTERS = 95_000;
const TOO_LONG = 'At most 95,000 characters: export fewer days';

const initialValues = { platform: '', csv: null as File | null, from: '', to: '' };
type Values = typeof initialValues;

const validate = {
  platform: (value: string) => (value.trim() === '' ? 'Say who reports these figures' : null),
  // A character may take four bytes: what is larger cannot be short enough.
  csv: (file: File | null) => (!file ? 'Choose the export' : file.size > 4 * MOST_CHARACTERS ? TOO_LONG : null),
  to: (to: string, { from }: Values) =>
    (from === '') === (to === '') && from <= to ? null : 'Give both days, the first before the last, or neither',
};

/** Which export, and who reports it. */
export function ImportForm({ today, isSending, refusal, onSubmit }: ImportFormProps) {
  const form = useForm({ initialValues, validate });
  const submit = async ({ platform, csv, from, to }: Values) => {
    const text = await csv!.text();
    if (text.length > MOST_CHARACTERS) return form.setFieldError('csv', TOO_LONG);
    return onSubmit({ platform: platformOfName(platform), csv: text, ...(from === '' ? {} : { range: { from, to } }) });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          The export as you downloaded it, separated by commas, tabs or semicolons. Importing again is safe: of each figure the latest
          stands.
        </Text>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Autocomplete
          label="Platform or host"
          placeholder="Spotify"
          data={[...knownPlatforms]}
          data-autofocus
          {...form.getInputProps('platform')}
          error={fieldError('platform', form.errors['platform'], refusal)}
        />
        <FileInput
          label="Export"
          placeholder="Choose a file"
          accept=".csv,.tsv,.txt,text/csv"
          leftSection={<IconFileSpreadsheet size={16} stroke={1.6} />}
          clearable
          {...form.getInputProps('csv')}
          error={fieldError('csv', form.errors['csv'], refusal)}
        />
        <Group grow align="flex-start">
          <TextInput label="First day" description="Where the export names none" type="date" max={today} {...form.getInputProps('from')} />
          <TextInput
            label="Last day"
            description="As the platform draws them"
            type="date"
            {...form.getInputProps('to')}
            error={fieldError('range', form.errors['to'], refusal)}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Import
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
