import { resolvePrefixChain } from '@castgraph/measurement/prefix-chain';
import type { AudioFacts } from './audio-facts.ts';
import { audioError } from './audio-error.ts';
import { AudioSource, type AudioSourceOptions } from './audio-source.ts';
import { readMp4Facts } from './mp4-facts.ts';
import { readMpegFacts } from './mpeg-facts.ts';
import { readOtherFacts } from './other-facts.ts';

/**
 * Reads an episode's audio facts from the first bytes of its file. The file is asked for behind all measurement prefixes
 * (C29): our own reading must not be counted by anybody.
 * @throws CastgraphError with `details.cause`: those of `guardedFetch` and of `audioError`
 */
export async function readAudio(audioUrl: string, options: AudioSourceOptions): Promise<AudioFacts> {
  const source = await AudioSource.open(resolvePrefixChain(audioUrl).destination, options);
  try {
    const head = Buffer.from(await source.read(0, 512));
    if (isText(head, source.contentType)) throw audioError('not-audio', 'The server answered with a page instead of audio');
    if (head.subarray(4, 8).toString('latin1') === 'ftyp') return await readMp4Facts(source);
    return isMpeg(head) ? await readMpegFacts(source) : await readOtherFacts(source);
  } finally {
    source.close();
  }
}

/** Believed only when the bytes agree: many servers send audio as `text/plain`. */
function isText(head: Buffer, contentType: string | null): boolean {
  const begin = head.toString('latin1').trimStart().toLowerCase();
  return (
    /^(?:<!doctype|<html|<\?xml|<head|<body|<rss|\{\s*")/.test(begin) || (/^text\/html/i.test(contentType ?? '') && begin.startsWith('<'))
  );
}

/** Everything that does not begin like another container: MPEG streams may begin with rubbish. */
function isMpeg(head: Buffer): boolean {
  return !['OggS', 'fLaC', 'RIFF', 'FORM', '\x1aE\xdf\xa3'].includes(head.subarray(0, 4).toString('latin1'));
}
