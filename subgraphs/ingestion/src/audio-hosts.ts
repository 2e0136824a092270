import { resolvePrefixChain } from '@castgraph/measurement/prefix-chain';

/**
 * Every host on the way to the audio, outermost first, the audio's own last: with its port where that is not the scheme's,
 * in lower case. Those on the way end in a slash: what stands behind a prefix may be written so that only the prefix understands
 * it, and whoever may pass through it may not end there (C31). @throws CastgraphError BAD_INPUT for text that is no http(s) URL
 */
export function audioHosts(audioUrl: string): string[] {
  const { prefixes, destination } = resolvePrefixChain(audioUrl);
  return [...prefixes.map(({ url }) => `${hostOf(url)}/`), hostOf(destination)];
}

function hostOf(url: string): string {
  return url.split('/', 3)[2]!;
}
