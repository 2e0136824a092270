import { TimeAgo } from '../../shared/time-ago.tsx';
import { formatClock } from '../../shared/format-time.ts';
import type { Live } from '../../graphql/use-live.ts';
import classes from './live-state.module.css';

const words: Record<Live<unknown>['state'], string> = {
  connecting: 'Connecting',
  connected: 'Live',
  reconnecting: 'Reconnecting',
  unavailable: 'Paused',
};

/** Whether figures move, and of when they are. */
export function LiveState({
  state,
  asOf,
  testId = 'live-state',
}: {
  state: Live<unknown>['state'];
  asOf: string | undefined;
  testId?: string;
}) {
  return (
    <span className={classes.state} data-testid={testId} data-state={state}>
      <span className={`${classes.dot} ${state === 'connected' ? classes.beating : classes.waiting}`} aria-hidden />
      <span className={classes.word}>{words[state]}</span>
      {asOf ? (
        <span className={classes.asOf}>
          {state === 'connected' ? (
            <>as of {formatClock(asOf)}</>
          ) : (
            <>
              figures of <TimeAgo at={asOf} />
            </>
          )}
        </span>
      ) : null}
    </span>
  );
}
