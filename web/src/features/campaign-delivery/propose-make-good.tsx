import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { graphql } from '../../graphql/generated/gql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { formatCount } from '../../shared/format-number.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { sayDone } from '../campaigns/say-done.tsx';

const ProposeMakeGoodMutation = graphql(`
  mutation ProposeMakeGood($input: ProposeMakeGoodInput!) {
    proposeMakeGood(input: $input) {
      __typename
      ... on ProposeMakeGoodPayload {
        placement {
          id
          contractedImpressions
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

/** Places a spot that makes good for what another did not deliver, at no further price. `missing`: impressions, the most it can have. */
export function ProposeMakeGood({ placementId, missing }: { placementId: string; missing: number }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Make good
      </Button>
      <Modal opened={isOpen} onClose={close} title="Make good for what is missing">
        <MakeGoodForm placementId={placementId} missing={missing} onClose={close} />
      </Modal>
    </>
  );
}

function MakeGoodForm({ placementId, missing, onClose }: { placementId: string; missing: number; onClose: () => void }) {
  const refresh = useRefresh();
  const { send, isSending, refusal } = useWrite(ProposeMakeGoodMutation);
  const form = useForm<{ impressions: number | string }>({
    initialValues: { impressions: missing },
    validate: {
      impressions: (value) =>
        typeof value === 'number' && value >= 1 && value <= missing ? null : `Between 1 and ${formatCount(missing)}, which are missing`,
    },
  });
  const submit = async ({ impressions }: typeof form.values) => {
    const placed = await send({ input: { placementId, impressions: Number(impressions) } });
    if (!placed) return;
    onClose();
    sayDone(`A make-good of ${formatCount(Number(impressions))} impressions was placed.`, undefined);
    await refresh();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Text size="sm">
          A further spot in every episode of the same show, in the same position and all flights of the campaign, at no further price. Its
          place can be changed in Set-up afterwards; removing it there takes it back.
        </Text>
        <NumberInput
          label="Impressions"
          min={1}
          max={missing}
          allowDecimal={false}
          clampBehavior="none"
          thousandSeparator=","
          {...form.getInputProps('impressions')}
          error={fieldError('impressions', form.errors['impressions'], refusal)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isSending}>
            Place it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
