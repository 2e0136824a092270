import { useState } from 'react';
import { Alert, Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { makePasskey } from './make-passkey.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const BeginPasskey = graphql(`
  mutation BeginPasskey($input: BeginPasskeyInput!) {
    beginPasskey(input: $input) {
      __typename
      ... on BeginPasskeyPayload {
        options
        token
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
const RegisterPasskey = graphql(`
  mutation RegisterPasskey($input: RegisterPasskeyInput!) {
    registerPasskey(input: $input) {
      __typename
      ... on RegisterPasskeyPayload {
        recoveryCodes
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

/** Adds a passkey; with the first second factor come recovery codes. */
export function AddPasskey({ isOpen, onClose, onAdded }: { isOpen: boolean; onClose: () => void; onAdded: () => void }) {
  const begin = useWrite(BeginPasskey);
  const register = useWrite(RegisterPasskey);
  const [codes, setCodes] = useState<readonly string[]>();
  const [isGivenUp, setGivenUp] = useState(false);
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: { name: (value) => (value.trim() === '' ? 'Say which device or manager keeps it' : null) },
  });
  const close = () => {
    form.reset();
    begin.clear();
    register.clear();
    setCodes(undefined);
    setGivenUp(false);
    onClose();
  };
  const submit = async ({ name, password }: typeof form.values) => {
    setGivenUp(false);
    const begun = await begin.send({ input: { password: password || null } });
    if (!begun) return;
    const response = await makePasskey(begun.options);
    if (!response) return setGivenUp(true);
    const registered = await register.send({ input: { token: begun.token, response, name: name.trim() } });
    if (!registered) return;
    onAdded();
    if (registered.recoveryCodes) setCodes(registered.recoveryCodes);
    else close();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Add a passkey" closeOnClickOutside={!codes} closeOnEscape={!codes}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={close} />
      ) : (
        <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
          <Stack>
            <RefusalAlert refusal={begin.refusal ?? register.refusal} />
            {isGivenUp ? (
              <Alert color="yellow" role="alert" p="sm">
                No passkey was made: it was given up, took too long, or this device holds one already.
              </Alert>
            ) : null}
            <TextInput label="Name" placeholder="Laptop" data-autofocus {...form.getInputProps('name')} />
            <PasswordInput
              label="Your password"
              description="Not needed within 15 minutes of signing in"
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={begin.isSending || register.isSending}>
                Make the passkey
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
