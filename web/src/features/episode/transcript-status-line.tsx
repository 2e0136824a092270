import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { TranscriptStatusLine_StatusFragment } from '../../graphql/generated/graphql.ts';
import { formatCount } from '../../shared/format-number.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { OuterLink } from '../../shared/outer-link.tsx';
import classes from './transcript.module.css';

const StatusFragment = graphql(`
  fragment TranscriptStatusLine_status on TranscriptStatus {
    state
    error
    checkedAt
    nextCheckAt
  }
`);

const TranscriptFragment = graphql(`
  fragment TranscriptStatusLine_transcript on Transcript {
    url
    format
    language
    timesEstimated
    readAt
    segmentCount
  }
`);

const FORMATS = {
  VTT: 'WebVTT',
  SRT: 'SubRip',
  JSON: 'JSON',
  HTML: 'HTML',
  SIMPLE_TRANSCRIPTS: 'Podlove XML',
  TEXT: 'plain text',
} as const;

/** Where the transcript comes from, and how reading it goes. */
export function TranscriptStatusLine({
  status: maskedStatus,
  transcript: maskedTranscript,
}: {
  status: FragmentType<typeof StatusFragment>;
  transcript: FragmentType<typeof TranscriptFragment> | null | undefined;
}) {
  const status = readFragment(StatusFragment, maskedStatus);
  const transcript = readFragment(TranscriptFragment, maskedTranscript);
  const trouble = describeState(status, transcript != null);
  return (
    <>
      {transcript ? (
        <p className={classes.source} data-testid="transcript-source">
          <OuterLink address={transcript.url}>{`The publisher’s, ${FORMATS[transcript.format]}`}</OuterLink>
          {[
            '',
            transcript.language,
            `${formatCount(transcript.segmentCount)} lines`,
            `read ${formatInstant(transcript.readAt)}`,
            transcript.timesEstimated ? 'times are estimated from the number of words' : null,
          ]
            .filter((part) => part != null)
            .join(' · ')}
        </p>
      ) : null}
      {trouble ? (
        <p className={classes.none} data-testid="transcript-state" data-state={status.state}>
          {trouble}
        </p>
      ) : null}
    </>
  );
}

function describeState({ state, error, nextCheckAt }: TranscriptStatusLine_StatusFragment, isRead: boolean): string | null {
  if (state === 'READ') return null;
  if (state === 'NONE') return isRead ? 'The feed names no transcript any more.' : 'The feed names no transcript for this episode.';
  if (state === 'PENDING') return 'The feed names a transcript, which has not been read yet. Those of the newest episodes come first.';
  const again = nextCheckAt ? `It is tried again on ${formatInstant(nextCheckAt)}.` : 'It is not tried again until the feed names another.';
  return `The publisher’s transcript could not be read${isRead ? ' again' : ''}: ${error}. ${again}`;
}
