import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Refusal } from '../graphql/use-write.ts';
import { fieldError, RefusalAlert } from './refusal-alert.tsx';

interface NameDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What a name means here. */
  description: string;
  /** What stands in the field at first. */
  initial?: string;
  placeholder?: string;
  /** What is said to somebody who enters none. */
  missing: string;
  /** On the button. */
  verb: string;
  /** Makes the thing of this name, trimmed. */
  onSubmit: (name: string) => void;
  isSending: boolean;
  refusal: Refusal | undefined;
}

/** Asks for the name of something new. What was typed is forgotten when it closes. */
export function NameDialog({ isOpen, onClose, title, verb, refusal, ...rest }: NameDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <NameForm verb={verb} refusal={refusal} {...rest} />
    </Modal>
  );
}

type NameFormProps = Omit<NameDialogProps, 'isOpen' | 'onClose' | 'title'>;

/** A part of its own, so that it begins anew each time the dialog opens. */
function NameForm({ description, initial = '', placeholder, missing, verb, onSubmit, isSending, refusal }: NameFormProps) {
  const form = useForm({ initialValues: { name: initial }, validate: { name: (value) => (value.trim() === '' ? missing : null) } });
  return (
    <form onSubmit={form.onSubmit(({ name }) => onSubmit(name.trim()))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Name"
          description={description}
          placeholder={placeholder}
          data-autofocus
          {...form.getInputProps('name')}
          error={fieldError('name', form.errors['name'], refusal)}
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
