import { parseBuffer, type IFormat } from 'music-metadata';
import { audioError } from './audio-error.ts';
import type { AudioSource } from './audio-source.ts';
import type { AudioFacts } from './audio-facts.ts';

const HEAD_BYTES = 64 * 1024;

/**
 * The facts of Ogg, FLAC, WAV, AIFF and Matroska, as far as their beginning tells them. Only a duration that stands in a
 * header is believed: one that was counted from the bytes at hand would be that of the beginning alone.
 */
export async function readOtherFacts(source: AudioSource): Promise<AudioFacts> {
  const { format } = await parse(await source.read(0, HEAD_BYTES));
  const { container = null, codec = container } = format;
  if (codec === null) throw audioError('unreadable-audio', 'The file is no audio that is known');
  const { sizeBytes } = source;
  const rate = rateOfSamples(format);
  if (rate !== null)
    return { codec, sizeBytes, id3Bytes: 0, bitrateBps: rate, durationSeconds: sizeBytes === null ? null : (sizeBytes * 8) / rate };
  const isStated = container !== null && STATES_DURATION.test(container) && format.duration !== undefined && format.duration > 0;
  const durationSeconds = isStated ? format.duration : null;
  const bitrateBps = durationSeconds !== null && sizeBytes !== null ? Math.round((sizeBytes * 8) / durationSeconds) : null;
  return { codec, sizeBytes, id3Bytes: 0, bitrateBps, durationSeconds };
}

/** Samples that are not compressed have the rate of their format. */
function rateOfSamples({ codec, sampleRate, numberOfChannels, bitsPerSample }: IFormat): number | null {
  if (codec !== 'PCM' || !sampleRate || !numberOfChannels || !bitsPerSample) return null;
  return sampleRate * numberOfChannels * bitsPerSample;
}

const STATES_DURATION = /^(?:FLAC|EBML|matroska|webm)/i;

async function parse(head: Uint8Array) {
  try {
    return await parseBuffer(head, undefined, { duration: false, skipPostHeaders: true, skipCovers: true });
  } catch (error) {
    throw audioError('unreadable-audio', `The audio cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`);
  }
}
