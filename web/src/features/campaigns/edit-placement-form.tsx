import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EditedPlacementsQuery } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ChangeRefusal } from './change-refusal.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { PlacementFields } from './placement-fields.tsx';
import { refusedPlacementFields } from './placement-form.tsx';
import type { PlacementFrameOf } from './placement-frame.ts';
import { checkPlacement, placementInputOf, placementValuesOf, type PlacementValues } from './placement-values.ts';
import { RemovePlacement } from './remove-placement.tsx';
import { sayDone } from './say-done.tsx';

/** A placement is reached by its campaign. */
export const EditedPlacements = graphql(`
  query EditedPlacements($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      placements {
        id
        version
        podcast {
          id
        }
        episode {
          id
        }
        position
        flight {
          id
        }
        podPosition
        readKind
        insertion
        lengthSeconds
        contractedImpressions
        pricing
        cpm {
          amountMinor
          currency
        }
        price {
          amountMinor
          currency
        }
        tiers {
          impressions
          cpm {
            amountMinor
            currency
          }
        }
        talkingPoints
        forbiddenWords
        competitors
        promoCode {
          id
        }
        url
        makeGoodFor {
          id
        }
      }
    }
  }
`);
export type EditedPlacement = NonNullable<EditedPlacementsQuery['campaign']>['placements'][number];

const UpdatePlacement = graphql(`
  mutation UpdatePlacement($input: UpdatePlacementInput!) {
    updatePlacement(input: $input) {
      __typename
      ... on UpdatePlacementPayload {
        placement {
          id
          version
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

interface EditPlacementFormProps {
  placement: EditedPlacement;
  frame: PlacementFrameOf;
  onReload: () => void;
  onDone: () => void;
}

/** Changes what was agreed about a spot. What somebody else changed meanwhile is not written over. */
export function EditPlacementForm({ placement, frame, onReload, onDone }: EditPlacementFormProps) {
  const { currency } = frame.cost;
  const { send, isSending, refusal } = useWrite(UpdatePlacement);
  const form = useForm<PlacementValues>({
    initialValues: placementValuesOf(placement),
    validate: (values) => checkPlacement(values, currency),
  });
  const submit = async (values: PlacementValues) => {
    const input = { ...placementInputOf(values, currency), placementId: placement.id, expectedVersion: placement.version };
    const done = await send({ input });
    if (!done) return;
    sayDone(done.change ? 'The placement is saved.' : 'Nothing was different.', done.change?.id);
    onDone();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values), focusFirstError(form))} noValidate>
      <Stack>
        <ChangeRefusal refusal={refusal} fields={refusedPlacementFields(form.values)} onReload={onReload} />
        <PlacementFields form={form} refusal={refusal} frame={frame} ownId={placement.id} />
        <Group justify="space-between">
          <RemovePlacement placementId={placement.id} onDone={onDone} />
          <Button type="submit" loading={isSending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
