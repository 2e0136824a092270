import { Button, Group } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { Pager, usePages } from '../../shared/pager.tsx';
import { type Slot, TranscriptLine } from './transcript-line.tsx';
import { extendSpan, isWithin, type Span } from './transcript-span.ts';
import classes from './transcript.module.css';

const TranscriptPage = graphql(`
  query TranscriptPage($id: ID!, $first: Int!, $after: Int, $search: String) {
    episode(id: $id) {
      id
      normalized {
        transcript {
          segments(first: $first, after: $after, search: $search) {
            position
            startSeconds
            endSeconds
            text
            speaker
          }
        }
      }
    }
  }
`);

const PAGE = 100;
/** Lines before the one that somebody went to. */
const BEFORE = 3;

interface TranscriptPagesProps {
  episodeId: string;
  /** Only lines in which it occurs; '' for all. */
  search: string;
  slots: readonly Slot[];
  /** The stretch that is chosen. */
  span: Span | undefined;
  /** Told of another choice; undefined for those who may not mark. */
  onSpan: ((span: Span) => void) | undefined;
  /** The position of the line that somebody went to; undefined for the beginning. */
  place: number | undefined;
  /** Somebody goes from what was found to its place, or back to the beginning. */
  onPlace: (position: number | undefined) => void;
}

/** The lines of a transcript, page by page. A click on a time chooses the line; among lines that were found, it goes to its place. */
export function TranscriptPages({ episodeId, search, slots, span, onSpan, place, onPlace }: TranscriptPagesProps) {
  const pages = usePages();
  const from = place === undefined || place <= BEFORE ? null : place - BEFORE - 1;
  const after = pages.after === null ? from : Number(pages.after);
  const variables = { id: episodeId, first: PAGE, after, search: search === '' ? null : search };
  const query = useAreaQuery(TranscriptPage, { area: AREA.feeds, variables });
  const segments = query.data?.episode?.normalized.transcript?.segments;
  if (!segments) return <p className={classes.none}>{query.state === 'loading' ? 'Loading…' : 'The lines cannot be shown right now.'}</p>;
  const pageInfo = { hasNextPage: segments.length === PAGE, endCursor: String(segments.at(-1)?.position) };
  return (
    <div aria-busy={query.isStale}>
      {from === null ? null : (
        <Group mb="xs">
          <Button size="compact-xs" variant="default" onClick={() => onPlace(undefined)}>
            From the beginning
          </Button>
        </Group>
      )}
      {segments.length === 0 ? (
        <output className={classes.none}>{`Nobody says “${search}”.`}</output>
      ) : (
        <ol className={classes.lines} data-testid="transcript-lines">
          {segments.map((segment, index) => {
            const line = spanOf(segment, segments[index + 1]);
            return (
              <TranscriptLine
                key={segment.position}
                segment={segment}
                slot={slots.find((slot) => isWithin(line, { from: slot.startTimeSeconds, to: slot.endTimeSeconds }))}
                search={search}
                isChosen={isWithin(line, span)}
                isPlace={segment.position === place}
                onTime={search === '' ? onSpan && (() => onSpan(extendSpan(span, line))) : () => onPlace(segment.position)}
              />
            );
          })}
        </ol>
      )}
      <Pager pages={pages} pageInfo={pageInfo} label="Pages of the transcript" />
    </div>
  );
}

interface Timed {
  position: number;
  startSeconds: number;
  endSeconds?: number | null;
}

/** Where a line begins and ends: where nobody says, with the line behind it, or a moment later. */
function spanOf({ position, startSeconds, endSeconds }: Timed, next: Timed | undefined): Span {
  const nextStart = next?.position === position + 1 ? next.startSeconds : startSeconds;
  return { from: startSeconds, to: Math.max(endSeconds ?? nextStart, startSeconds + 0.1) };
}
