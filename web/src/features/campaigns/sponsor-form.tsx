import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const Sponsors = graphql(`
  query Sponsors {
    sponsors {
      id
      name
    }
  }
`);

const CreateSponsor = graphql(`
  mutation CreateSponsor($input: CreateSponsorInput!) {
    createSponsor(input: $input) {
      __typename
      ... on CreateSponsorPayload {
        sponsor {
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
      ... on ConflictError {
        existingId
      }
    }
  }
`);

const NEW = 'new';

/** Who pays: one of the sponsors there are, or a new one. */
export function SponsorForm({ onDone }: { onDone: (sponsorId: string) => void }) {
  const known = useAreaQuery(Sponsors, { area: AREA.listening, variables: {} });
  const sponsors = known.data?.sponsors ?? [];
  const { send, isSending, refusal } = useWrite(CreateSponsor);
  const form = useForm({
    initialValues: { chosen: null as string | null, name: '', website: '' },
    validate: {
      name: (value, { chosen }) => (isNew(chosen) && value.trim() === '' ? 'Enter the name of the sponsor' : null),
      website: (value, { chosen }) =>
        isNew(chosen) && value !== '' && !URL.canParse(value) ? 'Write the whole address, with https://' : null,
    },
  });
  const isNew = (chosen: string | null) => sponsors.length === 0 || chosen === NEW || chosen === null;
  const submit = async ({ chosen, name, website }: typeof form.values) => {
    if (!isNew(chosen)) return onDone(chosen!);
    const made = await send({ input: { name: name.trim(), website: website.trim() || null } });
    if (made) onDone(made.sponsor.id);
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        {sponsors.length > 0 ? (
          <Select
            label="Sponsor"
            placeholder="Choose a sponsor"
            data={[{ value: NEW, label: 'A new sponsor…' }, ...sponsors.map(({ id, name }) => ({ value: id, label: name }))]}
            searchable
            {...form.getInputProps('chosen')}
          />
        ) : null}
        {isNew(form.values.chosen) && (sponsors.length === 0 || form.values.chosen === NEW) ? (
          <>
            <TextInput
              label="Sponsor name"

              {...form.getInputProps('name')}
              error={fieldError('name', form.errors['name'], refusal)}
            />
            <TextInput
              label="Website"
              description="Optional: whose shop the orders come from"
              placeholder="https://…"
              type="url"
              {...form.getInputProps('website')}
              error={fieldError('website', form.errors['website'], refusal)}
            />
          </>
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={isSending} disabled={sponsors.length > 0 && form.values.chosen === null}>
            Continue
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
