import { Button, Group, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AddPasskey } from './add-passkey.tsx';
import { canMakePasskeys } from './make-passkey.ts';
import { RemovePasskey, type ListedPasskey } from './remove-passkey.tsx';

/** The passkeys of whoever is signed in. */
export function PasskeyList({ passkeys, onChanged }: { passkeys: readonly ListedPasskey[]; onChanged: () => void }) {
  const [isAdding, { open, close }] = useDisclosure(false);
  return (
    <>
      <Text size="sm" fw={600} component="h3" mt="sm">
        Passkeys
      </Text>
      {passkeys.length === 0 ? (
        <Text size="sm" c="dimmed">
          A passkey signs you in by your device’s lock, without a password that could be given away.
        </Text>
      ) : (
        <List listStyleType="none" spacing="xs">
          {passkeys.map((passkey) => (
            <List.Item key={passkey.id} data-testid="passkey">
              <RemovePasskey passkey={passkey} onRemoved={onChanged} />
            </List.Item>
          ))}
        </List>
      )}
      <Group>
        <Button variant="default" onClick={open} disabled={!canMakePasskeys()}>
          Add a passkey
        </Button>
        {canMakePasskeys() ? null : (
          <Text size="sm" c="dimmed">
            This browser makes none.
          </Text>
        )}
      </Group>
      <AddPasskey isOpen={isAdding} onClose={close} onAdded={onChanged} />
    </>
  );
}
