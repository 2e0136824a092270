import { judgeSender, type RejectionCause, type SenderFacts } from './request-verdict.ts';

/** A stream counts from so many seconds heard, as Spotify has it. // C34 */
export const STREAM_SECONDS = 60;

/** How far a play got, in percent, as the player confirms it. // C34 */
export const PLAY_MARKS = [0, 25, 50, 75, 100] as const;

/** What a player or a platform reports of listening, apart from any request for audio. */
export interface ReportedListening {
  kind: 'stream' | 'play';
  /** Of streams; null where the report does not say. */
  listenedSeconds: number | null;
  userAgent: string;
}

/**
 * Judges one report by itself: C6 watch, C7 bot, C8 data centre, then whether a stream was long enough. Null when it
 * counts as the stream or play it is. Never a download, and never added to downloads. // C34
 */
export function judgeReport({ kind, listenedSeconds, userAgent }: ReportedListening, sender: SenderFacts): RejectionCause | null {
  const cause = judgeSender(userAgent, sender);
  if (cause !== null || kind === 'play') return cause;
  return (listenedSeconds ?? 0) >= STREAM_SECONDS ? null : 'threshold';
}
