import { Alert, Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OverlapFigures_OverlapFragment, OverlapStatement } from '../../graphql/generated/graphql.ts';
import { formatCount, formatEstimate, formatPercent } from '../../shared/format-number.ts';
import { PodcastName } from '../podcasts/podcast-name.tsx';
import classes from './overlap-figures.module.css';

export const OverlapFiguresFragment = graphql(`
  fragment OverlapFigures_overlap on AudienceOverlap {
    podcastId
    otherPodcastId
    statement
    listeners
    otherListeners
    both
    bothError
    share
    otherShare
    isExact
  }
`);

/** Why there is no figure, in words. */
const reasons: Record<Exclude<OverlapStatement, 'MEASURED'>, string> = {
  TOO_FEW_LISTENERS:
    'One of the shows has fewer than 100 listeners in these days: a share of so few says nothing, and too much about each of them. Choose more days.',
  WITHIN_ERROR:
    'The listeners in common are fewer than the estimate can be off: the overlap is smaller than can be told. Fewer days may be counted one by one.',
};

/** What two shows have in common, as a bar of three parts. */
export function OverlapFigures({ overlap: masked }: { overlap: FragmentType<typeof OverlapFiguresFragment> }) {
  const overlap = readFragment(OverlapFiguresFragment, masked);
  const { podcastId, otherPodcastId, statement, listeners, otherListeners, both, bothError, share, otherShare, isExact } = overlap;
  return (
    <div data-testid="overlap" data-statement={statement}>
      {statement === 'MEASURED' && both != null ? (
        <>
          <p className={classes.headline}>
            <span className={classes.number} data-testid="overlap-both" data-value={both}>
              {formatEstimate(both, isExact)}
            </span>{' '}
            listeners in common{bothError > 0 ? `, ± ${formatCount(bothError)}` : ''}
          </p>
          <VennBar overlap={overlap} both={both} />
        </>
      ) : (
        <Alert color="yellow" p="sm" mb="md">
          {statement === 'MEASURED' ? '' : reasons[statement]}
        </Alert>
      )}
      <dl className={classes.shows}>
        <div>
          <dt>
            <PodcastName podcastId={podcastId} />
          </dt>
          <dd>
            {formatEstimate(listeners, isExact)} listeners
            {share == null ? '' : `, ${formatPercent(share)} of them also hear the other show`}
          </dd>
        </div>
        <div>
          <dt>
            <PodcastName podcastId={otherPodcastId} />
          </dt>
          <dd>
            {formatEstimate(otherListeners, isExact)} listeners
            {otherShare == null ? '' : `, ${formatPercent(otherShare)} of them also hear this show`}
          </dd>
        </div>
      </dl>
      {isExact ? null : (
        <Text size="xs" c="dimmed" mt="sm">
          ≈ estimated from daily sketches; ± in 95 of 100 cases.
        </Text>
      )}
    </div>
  );
}

/** Those of the one show only, of both, and of the other only, as wide as they are many. */
function VennBar({ overlap: { listeners, otherListeners }, both }: { overlap: OverlapFigures_OverlapFragment; both: number }) {
  const parts = [Math.max(0, listeners - both), both, Math.max(0, otherListeners - both)];
  const label = `${formatCount(parts[0]!)} hear this show only, ${formatCount(both)} both, ${formatCount(parts[2]!)} the other only`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by boxes
    <div className={classes.bar} role="img" aria-label={label}>
      {parts.map((count, at) => (
        <div key={['one', 'both', 'other'][at]} className={[classes.one, classes.both, classes.other][at]} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
