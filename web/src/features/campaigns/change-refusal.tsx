import { Alert, Button, Group, Text } from '@mantine/core';
import type { Refusal } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';

interface ChangeRefusalProps {
  refusal: Refusal | undefined;
  fields: object;
  /** Asks for what is there now; what was typed is lost. */
  onReload: () => void;
}

/** Why a change was not made; where somebody else was quicker, the way to what they left. */
export function ChangeRefusal({ refusal, fields, onReload }: ChangeRefusalProps) {
  if (refusal?.kind !== 'ConflictError') return <RefusalAlert refusal={refusal} fields={fields} />;
  return (
    <Alert color="red" role="alert" p="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{refusal.message}</Text>
        <Button size="compact-sm" variant="default" onClick={onReload}>
          Show what is there now
        </Button>
      </Group>
    </Alert>
  );
}
