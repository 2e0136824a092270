import type { ReactNode } from 'react';
import { Button, Skeleton, Stack } from '@mantine/core';
import type { AreaQuery } from '../graphql/use-area-query.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { InfoTip } from './info-tip.tsx';
import classes from './data-card.module.css';

/** How a card stands, from its query or its stream. */
export type CardQuery = Pick<AreaQuery<unknown>, 'state' | 'failure' | 'isStale'> & { refetch?: () => void };

interface DataCardProps {
  /** Names the card for tests and readers of the page's code: `card-<name>`. */
  name: string;
  title: string;
  /** The product area the figures come from, as the reader knows it. */
  area: string;
  query: CardQuery;
  hasData: boolean;
  /** Where the figures come from and how they are counted. */
  info?: ReactNode;
  /** Right side of the head. */
  action?: ReactNode;
  isCompact?: boolean;
  skeleton?: ReactNode;
  className?: string;
  children: ReactNode;
}

/**
 * A card that answers for itself: shows a skeleton while its first figures load, keeps the last known ones greyed while its
 * area is missing, and lets neither an absence nor a defect of its own reach the cards beside it.
 */
export function DataCard(props: DataCardProps) {
  const { name, title, area, query, hasData, info, action, isCompact = false, skeleton, className = '', children } = props;
  const isAbsent = query.state === 'unavailable' || query.state === 'failed';
  const state = isAbsent ? 'unavailable' : hasData ? 'ready' : 'loading';
  const look = [classes.card, isCompact ? classes.compact : '', isAbsent ? classes.absent : query.isStale ? classes.stale : '', className];
  const id = `card-${name}-title`;
  return (
    <section
      className={look.join(' ')}
      aria-labelledby={id}
      aria-busy={state === 'loading'}
      data-testid={`card-${name}`}
      data-state={state}
    >
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {info ? <InfoTip label={`About ${title}`}>{info}</InfoTip> : null}
        {action ? <div style={{ marginLeft: 'auto' }}>{action}</div> : null}
      </div>
      <div className={classes.body}>
        <ErrorBoundary name={title}>
          {hasData ? children : isAbsent ? null : (skeleton ?? <CardSkeleton isCompact={isCompact} />)}
        </ErrorBoundary>
      </div>
      {isAbsent ? <CardNotice area={area} query={query} isCompact={isCompact} /> : null}
    </section>
  );
}

function CardNotice({ area, query: { failure, refetch }, isCompact }: { area: string; query: CardQuery; isCompact: boolean }) {
  if (failure?.kind === 'refused') return <p className={classes.notice}>{failure.message}</p>;
  if (failure?.kind === 'broken') {
    return (
      <output className={classes.notice}>
        <span>
          Something went wrong on our side.
          {failure.reference ? ` Reference ${failure.reference}.` : ''}
        </span>
        {refetch ? (
          <Button size="compact-xs" variant="default" onClick={refetch}>
            Try again
          </Button>
        ) : null}
      </output>
    );
  }
  const missing = failure?.kind === 'missing' ? failure.areas.join(' and ') : area;
  return (
    <output className={classes.notice}>
      <span className={classes.pulse} aria-hidden />
      {isCompact ? (
        <span title={`${missing} is not available right now`}>not available — retrying</span>
      ) : (
        <span>{missing} is not available right now — retrying</span>
      )}
    </output>
  );
}

function CardSkeleton({ isCompact }: { isCompact: boolean }) {
  if (isCompact) return <Skeleton height={28} width="60%" />;
  return (
    <Stack gap="sm" aria-hidden>
      {[100, 86, 94, 72].map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} />
      ))}
    </Stack>
  );
}
