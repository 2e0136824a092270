import { useConnection } from './use-connection.ts';

/**
 * Asks anew for all that is shown. Resolves when every answer is there: who writes again before may be shown what was on its way already,
 * for a question that is asked is not asked twice. What cannot be had says so in its own place.
 */
export function useRefresh(): () => Promise<void> {
  const { client } = useConnection();
  return async () => {
    const asked = client.refetchQueries({ include: 'active' });
    // The first that fails would end the wait for all.
    asked.catch(() => {});
    await Promise.allSettled(asked.results as unknown as Promise<unknown>[]);
  };
}
