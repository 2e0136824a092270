import { useMissingAreas } from '../../graphql/use-connection.ts';
import { EVERYTHING } from '../../graphql/failure.ts';
import classes from './missing-banner.module.css';

/** Says which areas of the product do not answer; nothing when all do. Always there for screen readers to hear of it. */
export function MissingBanner() {
  const areas = useMissingAreas();
  return (
    <output className={classes.place}>
      {areas.length > 0 ? (
        <span className={classes.banner} data-testid="missing-areas">
          <span className={classes.pulse} aria-hidden />
          <span>
            {areas.includes(EVERYTHING) ? (
              <>
                <strong>Castgraph</strong> cannot be reached
              </>
            ) : (
              <>
                <strong>{new Intl.ListFormat('en').format(areas)}</strong> {areas.length > 1 ? 'are' : 'is'} not available right now
              </>
            )}
            . The last known figures stay; retrying.
          </span>
        </span>
      ) : null}
    </output>
  );
}
