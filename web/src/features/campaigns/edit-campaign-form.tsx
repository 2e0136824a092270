import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EditedCampaignQuery } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { refusedFields } from './campaign-form.tsx';
import { campaignInputOf, campaignValuesOf, checkCampaign, type CampaignValues } from './campaign-values.ts';
import { ChangeRefusal } from './change-refusal.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { sayDone } from './say-done.tsx';

export const EditedCampaign = graphql(`
  query EditedCampaign($id: ID!) {
    campaign(id: $id) {
      id
      version
      name
      state
      sponsor {
        id
        name
      }
      brand {
        id
      }
      objective
      markets
      cost {
        amountMinor
        currency
      }
      cpm {
        amountMinor
        currency
      }
      customerValue {
        amountMinor
        currency
      }
      flights {
        id
        firstDay
        lastDay
        name
      }
      attributionWindowDays
      halfLifeDays
      pacingCurve
      underDelivery
    }
  }
`);

const UpdateCampaign = graphql(`
  mutation UpdateCampaign($input: UpdateCampaignInput!) {
    updateCampaign(input: $input) {
      __typename
      ... on UpdateCampaignPayload {
        campaign {
          id
          version
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

interface EditCampaignFormProps {
  campaign: NonNullable<EditedCampaignQuery['campaign']>;
  /** Asks for the campaign as it is now. */
  onReload: () => void;
}

/** Changes what was booked. What somebody else changed meanwhile is not written over. */
export function EditCampaignForm({ campaign, onReload }: EditCampaignFormProps) {
  const navigate = useNavigate();
  const { send, isSending, refusal } = useWrite(UpdateCampaign);
  const form = useForm<CampaignValues>({ initialValues: campaignValuesOf(campaign), validate: checkCampaign });
  const submit = async (values: CampaignValues) => {
    const done = await send({ input: { ...campaignInputOf(values), campaignId: campaign.id, expectedVersion: campaign.version } });
    if (!done) return;
    sayDone(done.change ? `${done.campaign.name} is saved.` : 'Nothing was different.', done.change?.id);
    await navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id } });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values), focusFirstError(form))} noValidate>
      <Stack>
        <ChangeRefusal refusal={refusal} fields={refusedFields(form.values)} onReload={onReload} />
        <CampaignFields form={form} refusal={refusal} sponsorId={campaign.sponsor.id} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
