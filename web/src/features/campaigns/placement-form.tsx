import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { PlacementFields } from './placement-fields.tsx';
import { PlacementFrame } from './placement-frame.ts';
import { checkPlacement, emptyPlacement, placementInputOf, type PlacementValues } from './placement-values.ts';

const CreatePlacement = graphql(`
  mutation CreatePlacement($input: CreatePlacementInput!) {
    createPlacement(input: $input) {
      __typename
      ... on CreatePlacementPayload {
        placement {
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

/** Where a campaign's spot is, who speaks it and what it costs. */
export function PlacementForm({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const frame = useAreaQuery(PlacementFrame, { area: AREA.listening, variables: { campaignId } }).data?.campaign;
  const currency = frame?.cost.currency ?? 'EUR';
  const { send, isSending, refusal } = useWrite(CreatePlacement);
  const form = useForm<PlacementValues>({ initialValues: emptyPlacement, validate: (values) => checkPlacement(values, currency) });
  const submit = async (values: PlacementValues) => {
    if (await send({ input: { ...placementInputOf(values, currency), campaignId, podcastId: values.podcastId! } })) onDone();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values), focusFirstError(form))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={refusedPlacementFields(form.values)} />
        <PlacementFields form={form} refusal={refusal} frame={frame ?? undefined} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending} disabled={!frame}>
            Add placement
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Fields that show their own refusal, those of tiers among them. */
export function refusedPlacementFields(values: PlacementValues): object {
  return { ...values, impressions: values.tiers, cpmMinor: values.tiers };
}
