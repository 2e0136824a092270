import { type ReactNode, useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Refusal } from '../graphql/use-write.ts';
import { FreshPassword } from './fresh-password.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

interface ConfirmByPasswordProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What it does, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button. */
  verb: string;
  /** Null where none was typed, which is enough soon after signing in. */
  onConfirm: (password: string | null) => void;
  isSending: boolean;
  refusal: Refusal | undefined;
}

/** Asks once more, with the password, before a change to how somebody signs in. */
export function ConfirmByPassword({ isOpen, onClose, title, children, verb, onConfirm, isSending, refusal }: ConfirmByPasswordProps) {
  const [password, setPassword] = useState('');
  const close = () => {
    setPassword('');
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(password || null);
          setPassword('');
        }}
      >
        <Stack>
          <RefusalAlert refusal={refusal} />
          <Text size="sm" component="div">
            {children}
          </Text>
          <FreshPassword value={password} onChange={setPassword} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" color="red" loading={isSending}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
