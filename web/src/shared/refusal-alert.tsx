import { Alert } from '@mantine/core';
import type { Refusal } from '../graphql/use-write.ts';

/** Why nothing was done, above a form; nothing when the refusal stands at its field already. */
export function RefusalAlert({ refusal, fields }: { refusal: Refusal | undefined; fields?: object }) {
  if (!refusal || (refusal.field !== undefined && fields !== undefined && refusal.field in fields)) return null;
  return (
    <Alert color="red" role="alert" p="sm">
      {refusal.message}
    </Alert>
  );
}

/** The error of a field: what the form says about it, else what the API said. */
export function fieldError(field: string, own: unknown, refusal: Refusal | undefined): string | undefined {
  if (typeof own === 'string') return own;
  return refusal?.field === field ? refusal.message : undefined;
}
