import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const CreateTrackingLink = graphql(`
  mutation CreateTrackingLink($input: CreateTrackingLinkInput!) {
    createTrackingLink(input: $input) {
      __typename
      ... on CreateTrackingLinkPayload {
        trackingLink {
          id
          url
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

/** A link that records the click and leads to the sponsor. */
export function TrackingLinkForm({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(CreateTrackingLink);
  const form = useForm({
    initialValues: { destinationUrl: '', slug: '' },
    validate: {
      destinationUrl: (value) => (/^https?:\/\//.test(value) && URL.canParse(value) ? null : 'Write the whole address, with https://'),
      slug: (value) => (value === '' || /^[A-Za-z0-9-]{3,64}$/.test(value) ? null : 'Use 3 to 64 letters, digits and hyphens'),
    },
  });
  const submit = async ({ destinationUrl, slug }: typeof form.values) => {
    if (await send({ input: { campaignId, destinationUrl: destinationUrl.trim(), slug: slug.trim() || null } })) onDone();
  };
  const field = (name: keyof typeof form.values) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Destination"
          description="The page at the sponsor; the campaign’s UTM parameters are added"
          placeholder="https://shop.example/podcast"
          type="url"

          {...field('destinationUrl')}
        />
        <TextInput
          label="Short name"
          description="Optional: what stands after /go/"
          leftSection="/go/"
          leftSectionWidth={44}
          {...field('slug')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Add link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
