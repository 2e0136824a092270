/**
 * How an app asks for audio: all at once; after a two-byte look at its size (Apple's players); after HEAD; piece by piece;
 * on a phone whose watch then copies it; as a machine.
 */
export type Manner = 'whole' | 'probe-first' | 'head-first' | 'pieces' | 'with-watch' | 'machine';

/** An app of the demo's listeners. */
export type App = { weight: number; manner: Manner; userAgents: readonly string[] };

export const listenerApps: readonly App[] = [
  {
    weight: 22,
    manner: 'whole',
    userAgents: ['Podcasts/4022.800.2 CFNetwork/3826.400.110 Darwin/24.3.0', 'Podcasts/4023.210.1 CFNetwork/3860.100.1 Darwin/25.0.0'],
  },
  {
    weight: 14,
    manner: 'probe-first',
    userAgents: [
      'AppleCoreMedia/1.0.0.22D72 (iPhone; U; CPU OS 18_3_1 like Mac OS X; en_gb)',
      'AppleCoreMedia/1.0.0.23A341 (iPhone; U; CPU OS 26_0 like Mac OS X; de_at)',
    ],
  },
  { weight: 4, manner: 'with-watch', userAgents: ['Podcasts/4022.800.2 CFNetwork/3826.400.110 Darwin/24.3.0'] },
  { weight: 1, manner: 'probe-first', userAgents: ['AppleCoreMedia/1.0.0.22S101 (Apple Watch; U; CPU OS 11_2 like Mac OS X; en_us)'] },
  {
    weight: 21,
    manner: 'pieces',
    userAgents: ['Spotify/9.0.20 Android/34 (SM-S911B)', 'Spotify/8.9.98 iOS/18.1 (iPhone15,2)', 'Spotify/9.0.62 iOS/26.0 (iPhone17,1)'],
  },
  { weight: 9, manner: 'head-first', userAgents: ['Pocket Casts/7.80', 'Pocket Casts/7.98 Android'] },
  { weight: 8, manner: 'whole', userAgents: ['Overcast/2026.1 (+http://overcast.fm/; iOS podcast app)'] },
  { weight: 6, manner: 'whole', userAgents: ['AntennaPod/3.6.0', 'AntennaPod/3.7.1'] },
  {
    weight: 5,
    manner: 'pieces',
    userAgents: [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    ],
  },
  { weight: 4, manner: 'whole', userAgents: ['PodcastAddict/v5 (+https://podcastaddict.com/; Android podcast app)'] },
  { weight: 3, manner: 'pieces', userAgents: ['CastBox/11.12.1-241220300 (Linux;Android 14) ExoPlayerLib/2.18.7'] },
  { weight: 2, manner: 'whole', userAgents: ['AmazonMusic/24.15.0 Android/13'] },
  {
    weight: 2,
    manner: 'pieces',
    userAgents: ['AlexaMediaPlayer/2.1.4676.0 (Linux;Android 5.1.1) ExoPlayerLib/1.5.9', 'Sonos/83.1-61210 (ZPS27)'],
  },
  { weight: 2, manner: 'head-first', userAgents: ['Castro 2025.3/1550', 'gPodder/3.11.4 (http://gpodder.org/) Linux'] },
];

/** What copies an episode to a watch by itself, after the phone has it. */
export const watchUserAgent = 'atc/1.0 watchOS/11.2 model/Watch7,3 hwp/t8310 build/22S101 (6; dt:261) AMS/1';

export const machineApps: readonly App[] = [
  {
    weight: 1,
    manner: 'machine',
    userAgents: [
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'Overcast/1.0 Podcast Sync (42 subscribers; feed-id=100; +http://overcast.fm/)',
      'python-requests/2.32.3',
      'curl/8.5.0',
      'okhttp/4.12.0',
      '',
    ],
  },
];
