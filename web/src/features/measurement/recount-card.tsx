import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { addDays, DAY_MS, dayStart, type Day } from '@castgraph/kernel/days';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { isDay } from '../../shared/day-range.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useToday } from '../../shared/use-today.ts';
import { forgetFigures } from './forget-figures.ts';
import { RecountProgress } from './recount-progress.tsx';

const RecountDownloads = graphql(`
  mutation RecountDownloads($input: RecountDownloadsInput!) {
    recountDownloads(input: $input) {
      __typename
      ... on RecountDownloadsPayload {
        taskId
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

/** For so long household keys are kept, without which nothing can be counted again. */
const KEPT_DAYS = 61;
const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** Counts a span again, with the choices and lists of today. */
export function RecountCard() {
  const { client } = useConnection();
  const today = useToday();
  const { send, isSending, refusal } = useWrite(RecountDownloads);
  const [taskId, setTaskId] = useState<string>();
  const form = useForm({
    initialValues: { from: addDays(today, -6), to: today },
    validate: {
      from: (from, { to }) => (isDay(from) && from <= to ? null : 'The first day lies before the last'),
      to: (to) => (isDay(to) ? null : 'Choose a day'),
    },
  });
  const submit = async ({ from, to }: typeof form.values) => {
    const begun = await send({ input: spanOf(from, to) });
    if (begun) setTaskId(begun.taskId);
  };
  return (
    <DataCard name="recount" title="Count again" area={AREA.listening} query={READY} hasData>
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            From the raw log, with today’s choices, lists and episodes. Saving other choices does this by itself; the last {KEPT_DAYS} days
            are kept.
          </Text>
          <RefusalAlert refusal={refusal} fields={form.values} />
          <Group align="flex-start">
            <TextInput
              label="First day, UTC"
              type="date"
              min={addDays(today, -KEPT_DAYS)}
              max={today}
              {...form.getInputProps('from')}
              error={fieldError('from', form.errors['from'], refusal)}
            />
            <TextInput
              label="Last day, UTC"
              type="date"
              max={today}
              {...form.getInputProps('to')}
              error={fieldError('to', form.errors['to'], refusal)}
            />
          </Group>
          <Group>
            <Button type="submit" variant="default" loading={isSending}>
              Count again
            </Button>
          </Group>
          {taskId ? <RecountProgress key={taskId} taskId={taskId} onDone={() => forgetFigures(client)} /> : null}
        </Stack>
      </form>
    </DataCard>
  );
}

/** Whole UTC days, the last of them as far as it has come. */
function spanOf(from: Day, to: Day) {
  const end = Math.min(dayStart(to) + DAY_MS, Date.now());
  return { from: new Date(dayStart(from)).toISOString(), to: new Date(end).toISOString() };
}
