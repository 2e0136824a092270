import { resolvePrefixChain } from '@castgraph/measurement/prefix-chain';

/**
 * Every host on the way to the audio, outermost first, the audio's own last: with its port where that is not the scheme's,
 * in lower case. @throws CastgraphError BAD_INPUT for text that is no http(s) URL
 */
export function audioHosts(audioUrl: string): string[] {
  const { prefixes, destination } = resolvePrefixChain(audioUrl);
  return [...prefixes.map(({ url }) => url), destination].map((url) => url.split('/', 3)[2]!);
}
