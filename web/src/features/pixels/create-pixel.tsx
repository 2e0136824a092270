import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const CreatePixelMutation = graphql(`
  mutation CreatePixel($input: CreatePixelInput!) {
    createPixel(input: $input) {
      __typename
      ... on CreatePixelPayload {
        pixel {
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

const PixelSponsors = graphql(`
  query PixelSponsors {
    sponsors {
      id
      name
    }
  }
`);

interface CreatePixelProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Makes a pixel; its tag then stands in the list. */
export function CreatePixel({ isOpen, onClose, onCreated }: CreatePixelProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Make a pixel">
      <PixelForm
        onMade={() => {
          onClose();
          onCreated();
        }}
      />
    </Modal>
  );
}

function PixelForm({ onMade }: { onMade: () => void }) {
  const sponsors = useAreaQuery(PixelSponsors, { area: AREA.listening, variables: {} });
  const { send, isSending, refusal } = useWrite(CreatePixelMutation);
  const form = useForm({
    initialValues: { name: '', sponsorId: null as string | null, allowedDomains: '', orderPrefix: '' },
    validate: { name: (value) => (value.trim() === '' ? 'Say which shop it is for' : null) },
  });
  const submit = async ({ name, sponsorId, allowedDomains, orderPrefix }: typeof form.values) => {
    const domains = allowedDomains.split(/[\s,]+/).filter((domain) => domain !== '');
    if (await send({ input: { name: name.trim(), sponsorId, allowedDomains: domains, orderPrefix: orderPrefix.trim() } })) onMade();
  };
  const field = (name: keyof typeof form.values) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput label="Name" description="The shop that will call it" placeholder="Acme shop" data-autofocus {...field('name')} />
        <Select
          label="Sponsor"
          description="Only this sponsor’s campaigns are then credited"
          placeholder="Any sponsor"
          searchable
          clearable
          nothingFoundMessage="No such sponsor"
          data={sponsors.data?.sponsors.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          {...field('sponsorId')}
        />
        <Textarea
          label="Domains"
          description="Whose pages may call it, one a line; empty for any"
          placeholder="shop.example"
          autosize
          minRows={2}
          {...field('allowedDomains')}
        />
        <TextInput
          label="Before order numbers"
          description="Tells two shops apart that count alike; empty for nothing"
          placeholder="acme-"
          {...field('orderPrefix')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Make pixel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
