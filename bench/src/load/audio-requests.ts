/** What listeners' apps call themselves. */
export const AGENTS = [
  'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)',
  'AntennaPod/3.6.0',
  'Spotify/9.0.20 Android/34 (SM-S911B)',
  'Overcast/2026.1 (+http://overcast.fm/; iOS podcast app)',
  'Podcasts/4022.800.2 CFNetwork/3826.400.110 Darwin/24.3.0',
];
const EPISODES = 2_000;
/** A probe and pieces: what a player asks for when somebody listens to one episode. */
const RANGES = ['bytes=0-1', 'bytes=0-524287', 'bytes=524288-4194303', 'bytes=4194304-'];

export interface AudioSource {
  organizationId: string;
  host: string;
}

/**
 * The nth request of a crowd, through the measurement prefix, as podcast apps behind a proxy send it: listeners ask for
 * one episode in four pieces and do not come back. A fifth of them has IPv6.
 */
export function writeAudioRequest({ organizationId, host }: AudioSource, n: number): string {
  const listener = Math.floor(n / RANGES.length);
  const [a, b, c] = [(listener >> 16) & 127, (listener >> 8) & 255, listener & 255];
  const address = listener % 5 === 0 ? `2003:c0:${(listener >> 8).toString(16)}:${c.toString(16)}::1` : `81.${a}.${b}.${c}`;
  const episode = listener % EPISODES;
  return (
    `GET /r/${organizationId}/${host}/shows/${episode % 40}/episode-${episode}.mp3 HTTP/1.1\r\nhost: castgraph.example\r\n` +
    `user-agent: ${AGENTS[listener % AGENTS.length]}\r\naccept: */*\r\naccept-encoding: identity\r\n` +
    `range: ${RANGES[n % RANGES.length]}\r\nx-forwarded-for: ${address}\r\n\r\n`
  );
}
