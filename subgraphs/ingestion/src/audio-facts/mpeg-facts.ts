import { parseBuffer } from 'music-metadata';
import { audioError } from './audio-error.ts';
import type { AudioSource } from './audio-source.ts';
import { ID3_HEADER_BYTES, id3TagBytes } from './id3-tag.ts';
import type { AudioFacts } from './audio-facts.ts';
import { findXingRate } from './xing-header.ts';

/** Frames enough to tell a constant bit rate, and padding that some encoders leave behind the tag. */
const HEAD_BYTES = 32 * 1024;
/** More than one tag is a mistake of tagging programs; more than a few is an attack. */
const MAX_TAGS = 8;

/**
 * The facts of an MPEG stream (MP3, AAC in ADTS), from its tag's header and the first frames behind the tag; the tag
 * itself, often a cover of a megabyte, is not fetched.
 */
export async function readMpegFacts(source: AudioSource): Promise<AudioFacts> {
  const id3Bytes = await skipTags(source);
  const head = await source.read(id3Bytes, HEAD_BYTES);
  const { format } = await parseHead(head);
  const { codec = null, bitrate, sampleRate, codecProfile } = format;
  if (codec === null || sampleRate === undefined) throw audioError('unreadable-audio', 'No frame of audio was found behind the tag');
  const isAdts = codec.startsWith('AAC');
  const varied = isAdts ? null : findXingRate(head, sampleRate);
  // The rate of single frames says nothing of a stream whose rate varies, unless the encoder wrote down the whole.
  const bitrateBps = varied ?? (codecProfile === 'CBR' && !isAdts && bitrate ? bitrate : null);
  const audioBytes = source.sizeBytes === null ? null : source.sizeBytes - id3Bytes;
  const durationSeconds = audioBytes !== null && bitrateBps !== null ? (audioBytes * 8) / bitrateBps : null;
  return { codec, sizeBytes: source.sizeBytes, id3Bytes, bitrateBps: rounded(bitrateBps), durationSeconds };
}

async function parseHead(head: Uint8Array) {
  try {
    return await parseBuffer(head, { mimeType: 'audio/mpeg' }, { duration: false, skipPostHeaders: true, skipCovers: true });
  } catch (error) {
    throw audioError('unreadable-audio', `The audio cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`);
  }
}

async function skipTags(source: AudioSource): Promise<number> {
  let at = 0;
  for (let tags = 0; tags < MAX_TAGS; tags++) {
    const bytes = id3TagBytes(await source.read(at, ID3_HEADER_BYTES));
    if (bytes === 0) return at;
    at += bytes;
    if (source.sizeBytes !== null && at >= source.sizeBytes) throw audioError('unreadable-audio', 'The tag is larger than the file');
  }
  throw audioError('unreadable-audio', `The file begins with more than ${MAX_TAGS} tags`);
}

function rounded(bitrateBps: number | null): number | null {
  return bitrateBps === null ? null : Math.round(bitrateBps);
}
