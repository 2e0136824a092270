import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import classes from './feed-warnings-card.module.css';

export const FeedWarningsFragment = graphql(`
  fragment FeedWarningsCard_podcast on Podcast {
    id
    feedWarnings {
      code
      message
      line
    }
  }
`);

/** What the last reading of a feed found odd. */
export function FeedWarningsCard({
  podcast: masked,
  query,
}: {
  podcast: FragmentType<typeof FeedWarningsFragment> | undefined;
  query: AreaQuery<unknown>;
}) {
  const podcast = readFragment(FeedWarningsFragment, masked);
  const count = podcast?.feedWarnings.length ?? 0;
  const badge = count > 0 ? <StatusBadge tone="warn">{String(count)}</StatusBadge> : null;
  return (
    <DataCard name="feed-warnings" title="Feed warnings" area={AREA.feeds} query={query} hasData={podcast !== undefined} action={badge}>
      {count === 0 ? (
        <Text size="sm" c="dimmed">
          The last reading found nothing odd.
        </Text>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard
        <ul className={classes.list} aria-label="Feed warnings" tabIndex={0}>
          {podcast?.feedWarnings.map(({ code, message, line }) => (
            <li key={`${code} ${line ?? ''} ${message}`}>
              <Text size="sm">{message}</Text>
              <Text size="xs" c="dimmed" className="number">
                {code}
                {line == null ? '' : ` · line ${line}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </DataCard>
  );
}
