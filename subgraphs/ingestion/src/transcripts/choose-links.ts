import type { TranscriptLink } from '@castgraph/feeds/feed-record';

/** Formats, the best first: those that state beginnings and ends, then those that state beginnings at most. */
const FORMATS: readonly RegExp[] = [/\bvtt\b|webvtt/, /\bsrt\b|subrip/, /\bjson\b/, /\bhtml?\b/, /^text\/|\btxt\b/];
const MAX_TRIES = 3;

/**
 * Which of the transcripts that a feed names to read, the best first, three at most: those in the episode's language (or in none that
 * is said) before others, then by format. What a feed calls a file counts, else the ending of its address.
 */
export function chooseLinks(links: readonly TranscriptLink[], language: string | null): TranscriptLink[] {
  const readable = links.filter(({ url }) => /^https?:\/\//i.test(url) && url.length <= 2_000);
  return readable
    .map((link) => ({ link, rank: rankLanguage(link, language) * 10 + rankFormat(link) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MAX_TRIES)
    .map(({ link }) => link);
}

function rankLanguage({ language }: TranscriptLink, wanted: string | null): number {
  if (!language || !wanted) return 0;
  return primary(language) === primary(wanted) ? 0 : 1;
}

function rankFormat({ type, url }: TranscriptLink): number {
  const byType = type ? FORMATS.findIndex((format) => format.test(type.toLowerCase())) : -1;
  const ending = /\.([a-z]{3,4})(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const byEnding = FORMATS.findIndex((format) => format.test(ending));
  // `text/plain` is what servers call anything.
  const rank = byType === FORMATS.length - 1 && byEnding !== -1 ? byEnding : byType === -1 ? byEnding : byType;
  return rank === -1 ? FORMATS.length : rank;
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0]!;
}
