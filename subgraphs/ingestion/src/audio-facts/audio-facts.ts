/** What the file itself says, as opposed to the feed. What it does not say is null. */
export interface AudioFacts {
  codec: string | null;
  /** The whole file, as the server says. */
  sizeBytes: number | null;
  /** What stands before the audio: ID3 tags, or the boxes before the media data of an MP4. */
  id3Bytes: number;
  /** Average over the whole file; null where it varies and nothing in the file says how. */
  bitrateBps: number | null;
  durationSeconds: number | null;
}
