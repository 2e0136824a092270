import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { checkWords, stateWords } from './signal-words.ts';
import type { TrackedCampaign } from './tracking-query.ts';
import classes from './tracking.module.css';

/** Each way by which orders are told: how far it is, and what to do. */
export function StatusList({ checks }: Pick<TrackedCampaign['trackingStatus'], 'checks'>) {
  return (
    <ul className={classes.checks}>
      {checks.map(({ kind, state, count, lastSeenAt }) => (
        <li key={kind} data-testid={`check-${kind}`} data-state={state}>
          <span className={classes.checkHead}>
            <strong>{checkWords[kind].title}</strong>
            <StatusBadge tone={stateWords[state].tone}>{stateWords[state].word}</StatusBadge>
          </span>
          <span className={classes.muted}>
            {lastSeenAt ? (
              <>
                Last seen <TimeAgo at={lastSeenAt} />.
              </>
            ) : count > 0 ? (
              checkWords[kind].toProve
            ) : (
              checkWords[kind].toSetUp
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
