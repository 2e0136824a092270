import { Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { PlacementName } from '../campaigns/placement-name.tsx';
import { formatPosition } from '../episode/format-position.ts';
import { EpisodeName } from '../podcasts/episode-name.tsx';
import { useMay } from '../session/use-viewer.ts';
import { FlagVerdictButtons } from './flag-verdict-buttons.tsx';
import { severityWords, verdictWords } from './flag-words.ts';
import classes from './checks.module.css';

export const FlagItemFragment = graphql(`
  fragment FlagItem_flag on VerificationFlag {
    id
    severity
    title
    meaning
    remedy
    finding
    firstSeenAt
    resolvedAt
    verdict
    verdictAt
    note
    episode {
      id
    }
    placement {
      id
      episode {
        id
      }
      ...PlacementName_placement
    }
    quotes {
      text
      startSeconds
      endSeconds
    }
  }
`);

/** A flag: what was found and where, the words that were said, and the verdict of a person or the buttons for one. */
export function FlagItem({ flag: masked, onReviewed }: { flag: FragmentType<typeof FlagItemFragment>; onReviewed: () => void }) {
  const flag = readFragment(FlagItemFragment, masked);
  const mayWrite = useMay('campaigns:write');
  const severity = severityWords[flag.severity];
  // A run of a show names no episode: the flag does.
  const isOfRun = flag.episode != null && flag.placement?.episode == null;
  return (
    <li data-testid="flag" data-verdict={flag.verdict ?? ''}>
      <div className={classes.head}>
        <StatusBadge tone={severity.tone}>{severity.words}</StatusBadge>
        <h3 className={classes.title}>{flag.title}</h3>
        <Text size="xs" c="dimmed" ml="auto">
          first found <TimeAgo at={flag.firstSeenAt} />
          {flag.resolvedAt ? ', no longer found' : ''}
        </Text>
      </div>
      <p className={classes.finding}>{flag.finding}</p>
      {flag.placement ? <PlacementName placement={flag.placement} /> : null}
      {isOfRun && flag.episode ? (
        <Text size="sm" component="div">
          In <EpisodeName episodeId={flag.episode.id} />
        </Text>
      ) : null}
      {flag.quotes.map(({ text, startSeconds, endSeconds }) => (
        <blockquote key={`${startSeconds} ${text}`} className={classes.quote}>
          {text ? `“${text}” ` : ''}
          <Text span size="xs" c="dimmed" className="number">
            {formatPosition(startSeconds)} to {formatPosition(endSeconds)}
          </Text>
        </blockquote>
      ))}
      <details className={classes.more}>
        <summary>What it means, and what to do</summary>
        <p>{flag.meaning}</p>
        <p>{flag.remedy}</p>
      </details>
      {flag.verdict ? (
        <Text size="sm" mb={6}>
          {verdictWords[flag.verdict]}
          {flag.verdictAt ? (
            <>
              {' '}
              <TimeAgo at={flag.verdictAt} />
            </>
          ) : null}
          {flag.note ? `: ${flag.note}` : ''}
        </Text>
      ) : null}
      {mayWrite ? <FlagVerdictButtons flagId={flag.id} title={flag.title} verdict={flag.verdict ?? null} onReviewed={onReviewed} /> : null}
    </li>
  );
}
