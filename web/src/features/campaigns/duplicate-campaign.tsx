import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { addDays } from '@castgraph/kernel/days';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { DuplicateCampaign_CampaignFragment } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { isDay, lengthOf } from '../../shared/day-range.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { sayDone } from './say-done.tsx';

export const DuplicateCampaignFragment = graphql(`
  fragment DuplicateCampaign_campaign on Campaign {
    id
    name
    flights {
      id
      firstDay
      lastDay
    }
  }
`);

const DuplicateCampaignMutation = graphql(`
  mutation DuplicateCampaign($input: DuplicateCampaignInput!) {
    duplicateCampaign(input: $input) {
      __typename
      ... on DuplicateCampaignPayload {
        campaign {
          id
          name
        }
        change {
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

interface DuplicateCampaignProps {
  campaign: FragmentType<typeof DuplicateCampaignFragment>;
  isOpen: boolean;
  onClose: () => void;
}

/** Plans a campaign once more for other days, and goes there. */
export function DuplicateCampaign({ campaign: masked, isOpen, onClose }: DuplicateCampaignProps) {
  const campaign = readFragment(DuplicateCampaignFragment, masked);
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Duplicate ${campaign.name}`}>
      <DuplicateForm campaign={campaign} onClose={onClose} />
    </Modal>
  );
}

/** A part of its own, so that it begins anew each time the dialog opens. */
function DuplicateForm({ campaign, onClose }: { campaign: DuplicateCampaign_CampaignFragment; onClose: () => void }) {
  const { id, name, flights } = campaign;
  const navigate = useNavigate();
  const { send, isSending, refusal } = useWrite(DuplicateCampaignMutation);
  const last = flights.at(-1)?.lastDay;
  const form = useForm({
    initialValues: { name: `${name} (copy)`.slice(0, 200), firstDay: last ? addDays(last, 1) : '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter a name' : null),
      firstDay: (value) => (isDay(value) ? null : 'Choose the first day'),
    },
  });
  const submit = async (values: typeof form.values) => {
    const done = await send({ input: { campaignId: id, name: values.name.trim(), firstDay: values.firstDay } });
    if (!done) return;
    onClose();
    sayDone(`${done.campaign.name} is planned as a draft.`, done.change?.id);
    await navigate({ to: '/campaigns/$campaignId', params: { campaignId: done.campaign.id } });
  };
  const moved = isDay(form.values.firstDay) ? shiftFlights(flights, form.values.firstDay) : [];
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Name of the copy"
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
          error={fieldError('name', form.errors['name'], refusal)}
        />
        <TextInput
          label="First day"
          description="UTC; all flights move with it"
          type="date"
          {...form.getInputProps('firstDay')}
          error={fieldError('firstDay', form.errors['firstDay'], refusal)}
        />
        <output>
          {moved.map((span) => (
            <Text key={span.from} size="sm" className="number">
              {formatSpan(span)}
            </Text>
          ))}
        </output>
        <Text size="sm" c="dimmed">
          The copy is a draft with the same placements. Promo codes and make-goods are not copied.
        </Text>
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Duplicate
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function shiftFlights(flights: DuplicateCampaign_CampaignFragment['flights'], firstDay: string): { from: string; to: string }[] {
  const first = flights[0]?.firstDay;
  if (!first) return [];
  const shift = first <= firstDay ? lengthOf({ from: first, to: firstDay }) - 1 : 1 - lengthOf({ from: firstDay, to: first });
  return flights.map((flight) => ({ from: addDays(flight.firstDay, shift), to: addDays(flight.lastDay, shift) }));
}
