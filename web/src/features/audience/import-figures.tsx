import { useState } from 'react';
import { Autocomplete, Button, FileInput, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ImportPlatformMetricsMutation } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import type { DayRange } from '../../shared/day-range.ts';
import { knownPlatforms } from '../../shared/platform-name.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { ImportVerdicts } from './import-verdicts.tsx';

const ImportPlatformMetrics = graphql(`
  mutation ImportPlatformMetrics($input: ImportPlatformMetricsInput!) {
    importPlatformMetrics(input: $input) {
      __typename
      ... on ImportPlatformMetricsPayload {
        received
        stored
        unchanged
        rejected
        rows {
          line
          outcome
          cause
          column
        }
        ignoredColumns
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

export type ImportOutcome = Extract<ImportPlatformMetricsMutation['importPlatformMetrics'], { __typename: 'ImportPlatformMetricsPayload' }>;

/** As much as one document may hold. */
const MOST_CHARACTERS = 95_000;

interface ImportFiguresProps {
  podcastId: string;
  range: DayRange;
  onClose: () => void;
  onImported: () => void;
}

/** Takes over an export of a platform or host, and says of each line what became of it. */
export function ImportFigures({ podcastId, range, onClose, onImported }: ImportFiguresProps) {
  const { send, isSending, refusal } = useWrite(ImportPlatformMetrics);
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const form = useForm({
    initialValues: { platform: '', csv: null as File | null, from: '', to: '' },
    validate: {
      platform: (value) => (value.trim() === '' ? 'Say who reports these figures' : null),
      csv: (file) =>
        !file ? 'Choose the export' : file.size > 4 * MOST_CHARACTERS ? 'At most 95,000 characters: export fewer days' : null,
      to: (to, { from }) => ((from === '') === (to === '') && from <= to ? null : 'Give both days, the first before the last, or neither'),
    },
  });
  const submit = async (columns: { header: string; holds: string }[] = []) => {
    const { platform, csv, from, to } = form.getValues();
    const text = await csv!.text();
    if (text.length > MOST_CHARACTERS) return form.setFieldError('csv', 'At most 95,000 characters: export fewer days');
    const days = from === '' ? {} : { range: { from, to } };
    const name = platform.trim().toLowerCase().replaceAll(/\s+/g, '_');
    const done = await send({ input: { podcastId, platform: name, csv: text, ...days, ...(columns.length > 0 ? { columns } : {}) } });
    if (!done) return undefined;
    setOutcome(done);
    return onImported();
  };
  return (
    <Modal opened onClose={onClose} title="Import a platform’s figures" size="lg">
      {outcome ? (
        <ImportVerdicts
          outcome={outcome}
          isSending={isSending}
          refusal={refusal}
          onAgain={(columns) => void submit(columns)}
          onClose={onClose}
        />
      ) : (
        <form onSubmit={form.onSubmit(() => void submit())} noValidate>
          <Stack>
            <Text size="sm" c="dimmed">
              Paste nothing, change nothing: the export as you downloaded it, separated by commas, tabs or semicolons. Importing again is
              safe: of each figure the latest stands.
            </Text>
            <RefusalAlert refusal={refusal} fields={form.values} />
            <Autocomplete
              label="Platform or host"
              placeholder="spotify"
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
              <TextInput
                label="First day"
                description="Where the export names no days"
                type="date"
                max={range.to}
                {...form.getInputProps('from')}
              />
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
      )}
    </Modal>
  );
}
