import { Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { UndoButton } from './undo-button.tsx';

/** Long enough to read the note and to reach its button by keyboard. */
const STAYS_MS = 12_000;

/** Says what was done, with a button that undoes it where it can be undone. */
export function sayDone(message: string, changeId: string | undefined): void {
  if (changeId === undefined) {
    notifications.show({ message, color: 'pine' });
    return;
  }
  const id = `change-${changeId}`;
  const undone = () => {
    notifications.hide(id);
    notifications.show({ message: 'It is as it was.', color: 'pine' });
  };
  const words = (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{message}</span>
      <UndoButton changeId={changeId} onUndone={undone} />
    </Group>
  );
  notifications.show({ id, message: words, color: 'pine', autoClose: STAYS_MS });
}
