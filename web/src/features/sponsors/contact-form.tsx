import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

/** A person at a sponsor. */
export interface ContactInput {
  name: string;
  email: string | null;
  phone: string | null;
  job: string | null;
}

interface ContactFormProps {
  initial?: { [Field in keyof ContactInput]?: string | null };
  verb: string;
  onSubmit: (values: ContactInput) => void;
  isSending: boolean;
  refusal: Refusal | undefined;
}

/** Asks for a person to write to. */
export function ContactForm({ initial, verb, onSubmit, isSending, refusal }: ContactFormProps) {
  const form = useForm({
    initialValues: { name: initial?.name ?? '', email: initial?.email ?? '', phone: initial?.phone ?? '', job: initial?.job ?? '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter a name' : null),
      email: (value) => (value.trim() === '' || /^[^@\s]+@[^@\s]+$/.test(value.trim()) ? null : 'Not an e-mail address'),
    },
  });
  const submit = ({ name, email, phone, job }: typeof form.values) =>
    onSubmit({ name: name.trim(), email: email.trim() || null, phone: phone.trim() || null, job: job.trim() || null });
  const field = (name: keyof typeof form.values) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate autoComplete="off">
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput label="Name" maxLength={200} data-autofocus {...field('name')} />
        <TextInput label="E-mail" description="Optional" type="email" maxLength={254} {...field('email')} />
        <TextInput label="Telephone" description="Optional" type="tel" maxLength={39} {...field('phone')} />
        <TextInput label="What they do there" description="Optional" maxLength={200} {...field('job')} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
