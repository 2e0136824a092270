import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

/** What sponsors and brands say of themselves. */
export interface NameAndSite {
  name: string;
  website: string | null;
}

interface NameAndSiteFormProps {
  initial?: NameAndSite;
  /** On the button. */
  verb: string;
  onSubmit: (values: NameAndSite) => void;
  isSending: boolean;
  refusal: Refusal | undefined;
}

/** Asks for a name and a website. */
export function NameAndSiteForm({ initial, verb, onSubmit, isSending, refusal }: NameAndSiteFormProps) {
  const form = useForm({
    initialValues: { name: initial?.name ?? '', website: initial?.website ?? '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter a name' : null),
      website: (value) => (value.trim() === '' || /^https?:\/\/./.test(value.trim()) ? null : 'Write the whole address, with https://'),
    },
  });
  return (
    <form onSubmit={form.onSubmit(({ name, website }) => onSubmit({ name: name.trim(), website: website.trim() || null }))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Name"
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
          error={fieldError('name', form.errors['name'], refusal)}
        />
        <TextInput
          label="Website"
          description="Optional"
          placeholder="https://…"
          type="url"
          {...form.getInputProps('website')}
          error={fieldError('website', form.errors['website'], refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
