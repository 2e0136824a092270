import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { dayStart } from '@castgraph/kernel/days';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { isDay } from '../../shared/day-range.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useToday } from '../../shared/use-today.ts';

const ConfirmSharedNetworkMutation = graphql(`
  mutation ConfirmSharedNetwork($input: ConfirmSharedNetworkInput!) {
    confirmSharedNetwork(input: $input) {
      __typename
      ... on ConfirmSharedNetworkPayload {
        sharedNetwork {
          id
        }
        recountTaskId
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

/** Puts a network on the list, or confirms it. */
export function ConfirmSharedNetwork({ onConfirmed }: { onConfirmed: (recountTaskId: string) => void }) {
  const today = useToday();
  const { send, isSending, refusal } = useWrite(ConfirmSharedNetworkMutation);
  const form = useForm({
    initialValues: { label: '', network: '', since: today, liftsDataCentre: false },
    validate: {
      label: (value) => (value.trim() === '' ? 'Say whose network it is' : null),
      network: (value) => (value.trim() === '' ? 'Write an address or a range' : null),
      since: (value) => (isDay(value) ? null : 'Choose a day'),
    },
  });
  const submit = async ({ label, network, since, liftsDataCentre }: typeof form.values) => {
    const at = new Date(dayStart(since)).toISOString();
    const confirmed = await send({ input: { label: label.trim(), network: network.trim(), since: at, liftsDataCentre } });
    if (confirmed) onConfirmed(confirmed.recountTaskId);
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Name"
          placeholder="Office in Vienna"
          data-autofocus
          {...form.getInputProps('label')}
          error={fieldError('label', form.errors['label'], refusal)}
        />
        <TextInput
          label="Address or range"
          description="Up to /24 of IPv4 or /56 of IPv6; keyed at once and not kept"
          placeholder="203.0.113.0/24"
          {...form.getInputProps('network')}
          error={fieldError('network', form.errors['network'], refusal)}
        />
        <TextInput
          label="Since, UTC"
          description="From this day on its requests count"
          type="date"
          max={today}
          {...form.getInputProps('since')}
          error={fieldError('since', form.errors['since'], refusal)}
        />
        <Checkbox
          label="Its requests count even where its addresses are a data centre’s"
          {...form.getInputProps('liftsDataCentre', { type: 'checkbox' })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Confirm the network
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
