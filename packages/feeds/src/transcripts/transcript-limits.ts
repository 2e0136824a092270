/** What one transcript may cost. A day of speech, word by word, has some 200,000 segments and 30 MB of JSON. */
export const TRANSCRIPT_LIMITS = {
  bytes: 50_000_000,
  segments: 250_000,
  /** Characters of one segment; the rest is cut with a warning. */
  textCharacters: 100_000,
  speakerCharacters: 200,
} as const;
