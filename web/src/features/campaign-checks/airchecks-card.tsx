import { Text } from '@mantine/core';
import { IconHeadphones } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AirchecksCard_PlacementFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { formatPosition } from '../episode/format-position.ts';
import { EpisodeName } from '../podcasts/episode-name.tsx';
import { AircheckPlayer } from './aircheck-player.tsx';
import { checkNames, checkStateWords } from './flag-words.ts';
import classes from './checks.module.css';

export const AirchecksFragment = graphql(`
  fragment AirchecksCard_placement on Placement {
    id
    position
    airchecks {
      startSeconds
      endSeconds
      mediaFragment
      firstFoundAt
      goneAt
      episode {
        id
      }
      lines {
        text
        startSeconds
        isWithin
      }
      checks {
        kind
        state
      }
    }
  }
`);

type Spot = AirchecksCard_PlacementFragment;
type Aircheck = Spot['airchecks'][number];

interface AirchecksCardProps {
  placements: ReadonlyArray<FragmentType<typeof AirchecksFragment>> | undefined;
  query: CardQuery;
}

/** Where each spot was found in an episode: to hear, to read, and what was checked against it. */
export function AirchecksCard({ placements: masked, query }: AirchecksCardProps) {
  const placements = readFragment(AirchecksFragment, masked);
  const found = placements?.flatMap(({ id, position, airchecks }) => airchecks.map((aircheck) => ({ id, position, aircheck })));
  const info = (
    <Facts
      of={[
        ['Source', 'the words and the marked ads of the episode'],
        ['Hearing it', 'asks the show’s host for the audio, past all counting prefixes: it is no download here'],
      ]}
    />
  );
  return (
    <DataCard name="airchecks" title="Airchecks" area={AREA.listening} query={query} hasData={found !== undefined} info={info}>
      {found && found.length > 0 ? (
        <ul className={classes.airchecks}>
          {found.map(({ id, position, aircheck }) => (
            <AircheckItem key={`${id} ${aircheck.episode.id} ${aircheck.startSeconds}`} position={position} aircheck={aircheck} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={IconHeadphones} title="No aircheck yet">
          A spot is found by the words of the episode’s transcript, or where an ad is marked by hand.
        </EmptyState>
      )}
    </DataCard>
  );
}

function AircheckItem({ position, aircheck }: { position: Spot['position']; aircheck: Aircheck }) {
  const { episode, startSeconds, endSeconds, mediaFragment, firstFoundAt, goneAt, lines, checks } = aircheck;
  return (
    <li data-testid="aircheck">
      <Text size="sm" component="div" fw={500}>
        <EpisodeName episodeId={episode.id} />
      </Text>
      <Text size="xs" c="dimmed" className="number">
        {positionWords[position]} · {formatPosition(startSeconds)} to {formatPosition(endSeconds)} · found <TimeAgo at={firstFoundAt} />
        {goneAt ? (
          <>
            , gone <TimeAgo at={goneAt} />
          </>
        ) : null}
      </Text>
      <AircheckPlayer episodeId={episode.id} mediaFragment={mediaFragment} />
      <div className={classes.head}>
        {checks.map(({ kind, state }) => (
          <span key={kind}>
            <Text span size="xs">
              {checkNames[kind]}
            </Text>{' '}
            <StatusBadge tone={checkStateWords[state].tone}>{checkStateWords[state].words}</StatusBadge>
          </span>
        ))}
      </div>
      {lines && lines.length > 0 ? (
        <details className={classes.more}>
          <summary>What is said</summary>
          <p className={classes.lines}>
            {lines.map(({ text, startSeconds: at, isWithin }) =>
              isWithin ? <strong key={at}>{text} </strong> : <span key={at}>{text} </span>,
            )}
          </p>
        </details>
      ) : null}
    </li>
  );
}
