import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CopyButton } from '../../shared/copy-button.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatDay } from '../../shared/format-time.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useMay } from '../session/use-viewer.ts';

const UpdateOrganization = graphql(`
  mutation UpdateOrganization($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      __typename
      ... on UpdateOrganizationPayload {
        organization {
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

/** Renames the organization; its id, which stands in addresses, stays. */
export function OrganizationForm({
  organization: { id, name, createdAt },
}: {
  organization: { id: string; name: string; createdAt: string };
}) {
  const mayChange = useMay('members:write');
  const { send, isSending, refusal } = useWrite(UpdateOrganization);
  const form = useForm({
    initialValues: { name },
    validate: { name: (value) => (value.trim() === '' ? 'Enter the name of the organization' : null) },
  });
  const submit = async (values: typeof form.values) => {
    if (await send({ input: { name: values.name.trim() } })) notifications.show({ message: 'The name is saved.', color: 'pine' });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack maw="32rem">
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Name of the organization"
          readOnly={!mayChange}
          autoComplete="organization"
          {...form.getInputProps('name')}
          error={fieldError('name', form.errors['name'], refusal)}
        />
        <Facts
          of={[
            [
              'Id',
              <Group key="id" gap={4} wrap="nowrap" style={{ overflowWrap: 'anywhere' }}>
                {id} <CopyButton value={id} label="Copy the id" />
              </Group>,
            ],
            ['Since', formatDay(createdAt.slice(0, 10))],
          ]}
        />
        {mayChange ? (
          <Group>
            <Button type="submit" loading={isSending} disabled={!form.isDirty()}>
              Save the name
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
