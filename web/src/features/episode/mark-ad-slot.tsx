import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { formatPosition, parsePosition } from './format-position.ts';
import type { Span } from './transcript-span.ts';

export const MarkAdSlotMutation = graphql(`
  mutation MarkAdSlot($input: MarkAdSlotInput!) {
    markAdSlot(input: $input) {
      __typename
      ... on MarkAdSlotPayload {
        adSlot {
          id
        }
        episode {
          id
          normalized {
            adSlots {
              id
              startTimeSeconds
              endTimeSeconds
              sponsorName
              detectionMethod
            }
          }
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
      ... on ConflictError {
        existingId
      }
    }
  }
`);

interface MarkAdSlotProps {
  episodeId: string;
  /** What is chosen in the transcript. */
  span: Span | undefined;
  hasTranscript: boolean;
  onDone: () => void;
}

/** Marks a stretch as an advertisement: the one chosen in the transcript, or any other by its times. */
export function MarkAdSlot({ episodeId, span, hasTranscript, onDone }: MarkAdSlotProps) {
  const { send, isSending, refusal } = useWrite(MarkAdSlotMutation);
  const form = useForm({
    initialValues: { startTimeSeconds: span ? exact(span.from) : '', endTimeSeconds: span ? exact(span.to) : '', sponsorName: '' },
    validate: {
      startTimeSeconds: (value) => (parsePosition(value) === null ? 'Write a time like 12:30' : null),
      endTimeSeconds: (value) => (parsePosition(value) === null ? 'Write a time like 13:05' : null),
    },
  });
  const submit = async ({ startTimeSeconds, endTimeSeconds, sponsorName }: typeof form.values) => {
    const times = { startTimeSeconds: parsePosition(startTimeSeconds)!, endTimeSeconds: parsePosition(endTimeSeconds)! };
    if (!(await send({ input: { episodeId, ...times, sponsorName: sponsorName.trim() || null } }))) return;
    form.reset();
    onDone();
  };
  const field = (name: keyof typeof form.values) => ({
    ...form.getInputProps(name),
    error: fieldError(name, form.errors[name], refusal),
  });
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate aria-label="Mark an ad slot" style={{ marginTop: '1rem' }}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {hasTranscript
            ? 'Click the time of the first line of an advertisement, then that of its last, or write the times.'
            : 'Write when it begins and ends.'}
        </Text>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Group grow align="flex-start" gap="xs">
          <TextInput size="xs" label="From" placeholder="12:30" {...field('startTimeSeconds')} />
          <TextInput size="xs" label="To" placeholder="13:05" {...field('endTimeSeconds')} />
        </Group>
        <TextInput size="xs" label="Sponsor, where known" maxLength={200} {...field('sponsorName')} />
        <Group justify="flex-end" gap="xs">
          {span ? (
            <Button size="xs" variant="default" onClick={onDone}>
              Give up
            </Button>
          ) : null}
          <Button size="xs" type="submit" loading={isSending}>
            Mark as an ad
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A time as it is read again: to the millisecond, where it has any. */
function exact(seconds: number): string {
  const rest = Math.round((seconds % 1) * 1000);
  return rest === 0 || rest === 1000 ? formatPosition(Math.round(seconds)) : `${formatPosition(seconds)}.${String(rest).padStart(3, '0')}`;
}
