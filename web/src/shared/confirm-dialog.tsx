import type { ReactNode } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Refusal } from '../graphql/use-write.ts';
import { RefusalAlert } from './refusal-alert.tsx';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What it does, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button. */
  verb: string;
  onConfirm: () => void;
  isSending: boolean;
  refusal: Refusal | undefined;
}

/** Asks once more before something that cannot be undone. The way out has the focus, so that a stray key does nothing. */
export function ConfirmDialog({ isOpen, onClose, title, children, verb, onConfirm, isSending, refusal }: ConfirmDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <Stack>
        <RefusalAlert refusal={refusal} />
        <Text size="sm" component="div">
          {children}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red" loading={isSending} onClick={onConfirm}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
