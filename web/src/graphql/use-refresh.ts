import { useConnection } from './use-connection.ts';

/**
 * Asks anew for all that is shown. Resolves when it is there: who writes again before may be shown what was on its way already, for a
 * question that is asked is not asked twice. What cannot be had says so in its own place.
 */
export function useRefresh(): () => Promise<void> {
  const { client } = useConnection();
  return async () => {
    try {
      await client.refetchQueries({ include: 'active' });
    } catch {
      // Each card tells of its own question.
    }
  };
}
