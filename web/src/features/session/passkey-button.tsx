import { Button, Stack } from '@mantine/core';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { hasPasskeys, usePasskey } from './use-passkey.ts';

/** The way in by a passkey, alone or as the second factor of a challenge; nothing in browsers that have none. */
export function PasskeyButton({ challengeToken, onEnter }: { challengeToken?: string; onEnter: () => Promise<void> }) {
  const { show, isShowing, refusal } = usePasskey(challengeToken);
  if (!hasPasskeys()) return null;
  return (
    <Stack gap="sm">
      <RefusalAlert refusal={refusal} />
      <Button variant="default" fullWidth loading={isShowing} onClick={() => void show().then((isIn) => (isIn ? onEnter() : undefined))}>
        Use a passkey
      </Button>
    </Stack>
  );
}
