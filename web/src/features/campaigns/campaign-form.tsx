import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useToday } from '../../shared/use-today.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { campaignInputOf, checkCampaign, emptyCampaign, type CampaignValues } from './campaign-values.ts';
import { focusFirstError } from './focus-first-error.ts';

const CreateCampaign = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      __typename
      ... on CreateCampaignPayload {
        campaign {
          id
          name
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

/** What a campaign costs, when it runs and how its effect is counted. */
export function CampaignForm({ sponsorId, onDone }: { sponsorId: string; onDone: (campaign: { id: string; name: string }) => void }) {
  const today = useToday();
  const { send, isSending, refusal } = useWrite(CreateCampaign);
  const form = useForm<CampaignValues>({ initialValues: emptyCampaign(today), validate: checkCampaign });
  const submit = (draft: boolean) =>
    form.onSubmit(async (values) => {
      const made = await send({ input: { ...campaignInputOf(values), sponsorId, draft } });
      if (made) onDone(made.campaign);
    }, focusFirstError(form));
  return (
    <form onSubmit={submit(false)} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={refusedFields(form.values)} />
        <CampaignFields form={form} refusal={refusal} sponsorId={sponsorId} />
        <Group justify="flex-end">
          <Button variant="default" disabled={isSending} onClick={() => submit(true)()}>
            Keep as a draft
          </Button>
          <Button type="submit" loading={isSending}>
            Book campaign
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Fields that show their own refusal, those of flights among them. */
export function refusedFields(values: CampaignValues): object {
  return { ...values, ...values.flights[0] };
}
