const NAME = 'Xing';
/** From the sync word to the end of the longest side information. */
const MAX_OFFSET = 64;
const HAS_FRAMES = 1;
const HAS_BYTES = 2;

/**
 * The average bit rate of a stream of varying rate, from the header that the encoder left in the first frame: bytes over
 * frames, both of the stream as it was encoded. So it stays right when advertisements were stitched in since, which
 * makes the header's own length wrong. Null without such a header (`Info` marks a constant rate).
 * @param head the stream from its first frame on
 */
export function findXingRate(head: Uint8Array, sampleRate: number): number | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const frame = findFrame(bytes);
  if (frame === -1) return null;
  const at = bytes.indexOf(NAME, frame, 'latin1');
  if (at === -1 || at - frame > MAX_OFFSET || at + 16 > bytes.length) return null;
  const flags = bytes.readUInt32BE(at + 4);
  if ((flags & HAS_FRAMES) === 0 || (flags & HAS_BYTES) === 0) return null;
  const frames = bytes.readUInt32BE(at + 8);
  const streamBytes = bytes.readUInt32BE(at + 12);
  const seconds = (frames * samplesPerFrame(sampleRate)) / sampleRate;
  const rate = seconds > 0 ? (streamBytes * 8) / seconds : 0;
  // Layer III knows 8 to 320 kbit/s; anything else was written by no encoder.
  return rate >= 8_000 && rate <= 320_000 ? rate : null;
}

function findFrame(bytes: Buffer): number {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (((bytes[at + 1] ?? 0) & 0xe0) === 0xe0) return at;
  }
  return -1;
}

/** Of Layer III: MPEG-1 has rates from 32 kHz on, MPEG-2 and 2.5 the lower ones. */
function samplesPerFrame(sampleRate: number): number {
  return sampleRate >= 32_000 ? 1152 : 576;
}
