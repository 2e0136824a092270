import { useCallback, useEffect, useRef } from 'react';
import { useConnection } from '../../graphql/use-connection.ts';

/** When after an import is looked again, in milliseconds: mostly the first look sees it all. */
const LOOKS_MS = [300, 1_500, 4_000, 9_000, 18_000];
/** What imported figures change. */
const CHANGED = ['AudiencePlatforms', 'AudienceFigures', 'AudienceFunnel'];

/**
 * Imported figures reach counting a moment after the import is answered. Gives the function that follows them: it asks again,
 * a few times, for the cards that show them.
 */
export function useArrivingFigures(): () => void {
  const { client } = useConnection();
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const stop = useCallback(() => {
    for (const timer of timers.current) clearTimeout(timer);
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(() => {
    stop();
    // A card whose area is missing says so itself.
    const look = () => void client.refetchQueries({ include: CHANGED }).catch(() => {});
    timers.current = LOOKS_MS.map((afterMs) => setTimeout(look, afterMs));
  }, [client, stop]);
}
