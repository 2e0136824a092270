import { useEffect } from 'react';
import { notifications } from '@mantine/notifications';
import type { Refusal } from '../graphql/use-write.ts';

/** Says why something was not done where there is no form to say it in, once for each refusal. */
export function useRefusalToast(refusal: Refusal | undefined): void {
  useEffect(() => {
    if (refusal) notifications.show({ message: refusal.message, color: 'red' });
  }, [refusal]);
}
