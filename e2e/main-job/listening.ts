import type { OutgoingRequest } from '../../tools/demo/send-request.ts';

/** Requests of one kind and what the rules of measurement make of them. */
export type Scene = {
  /** What it shows, with the rule. */
  what: string;
  /** `url` is the audio through the measurement prefix. */
  requests: (url: string) => OutgoingRequest[];
  downloads: number;
  /** Listeners that no earlier scene had. */
  newListeners: number;
  /** What the requests are answered; a redirect unless said. */
  status?: number;
};

const podcasts = 'Podcasts/4022.800.2 CFNetwork/3826.400.110 Darwin/24.3.0';
const overcast = 'Overcast/2026.1 (+http://overcast.fm/; iOS podcast app)';
const coreMedia = 'AppleCoreMedia/1.0.0.22D72 (iPhone; U; CPU OS 18_3_1 like Mac OS X; en_gb)';
const spotify = 'Spotify/9.0.20 Android/34 (SM-S911B)';
const antennaPod = 'AntennaPod/3.6.0';
const pocketCasts = 'Pocket Casts/7.80';
const onWatch = 'AppleCoreMedia/1.0.0.22S101 (Apple Watch; U; CPU OS 11_2 like Mac OS X; en_us)';
const watchCopy = 'atc/1.0 watchOS/11.2 model/Watch7,3 hwp/t8310 build/22S101 (6; dt:261) AMS/1';
const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** What podcast apps, watches, machines and mischief ask for; the counts are worked out by hand from the rules, not by code. */
export const scenes: readonly Scene[] = [
  {
    what: 'a plain GET is a download (C2)',
    requests: (url) => [{ url, ip: '82.69.10.1', userAgent: podcasts }],
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'the same listener again, twice, is the same download (C22)',
    requests: (url) => [
      { url, ip: '82.69.10.1', userAgent: podcasts },
      { url, ip: '82.69.10.1', userAgent: podcasts, range: 'bytes=1000000-' },
    ],
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'other apps at the same address are other listeners (C19)',
    requests: (url) => [overcast, spotify, antennaPod].map((userAgent) => ({ url, ip: '82.69.10.1', userAgent })),
    downloads: 3,
    newListeners: 3,
  },
  {
    what: 'a probe counts only through what follows it (C5)',
    requests: (url) => ['bytes=0-1', 'bytes=0-'].map((range) => ({ url, ip: '90.200.4.4', userAgent: coreMedia, range })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'a lone probe never counts (C28)',
    requests: (url) => [{ url, ip: '90.200.4.5', userAgent: coreMedia, range: 'bytes=0-1' }],
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'HEAD never counts (C1)',
    requests: (url) => [{ url, method: 'HEAD', ip: '90.200.4.6', userAgent: pocketCasts }],
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'HEAD, then GET, is one download (C1)',
    requests: (url) => ['HEAD', 'GET'].map((method) => ({ url, method, ip: '90.200.4.7', userAgent: pocketCasts })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'pieces of one file are one download (C3)',
    requests: (url) =>
      ['bytes=0-524287', 'bytes=524288-1048575', 'bytes=1048576-'].map((range) => ({ url, ip: '79.222.8.8', userAgent: spotify, range })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'a range that means nothing does not count (C17)',
    requests: (url) => ['bytes=1-0', 'byte=0-1', 'bytes=0-0,'].map((range) => ({ url, ip: '79.222.8.9', userAgent: spotify, range })),
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'the copy for a watch does not count (C6)',
    requests: (url) => [{ url, ip: '24.16.3.3', userAgent: watchCopy }],
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'listening on a watch does (C6)',
    requests: (url) => [{ url, ip: '24.16.3.3', userAgent: onWatch }],
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'machines do not count, nor does a blank name (C7)',
    requests: (url) => [googlebot, 'curl/8.5.0', 'python-requests/2.32.3', ''].map((userAgent) => ({ url, ip: '24.16.3.4', userAgent })),
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'an app in a data centre does not count (C8)',
    requests: (url) => [{ url, ip: '3.80.1.2', userAgent: overcast }],
    downloads: 0,
    newListeners: 0,
  },
  {
    what: 'IPv6 addresses of one /64 are one listener (C18)',
    requests: (url) => ['2003:c0:4711:aa00::1', '2003:c0:4711:aa00:1:2:3:4'].map((ip) => ({ url, ip, userAgent: overcast })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'another /64 is another listener (C18)',
    requests: (url) => [{ url, ip: '2003:c0:4711:aa01::1', userAgent: overcast }],
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'IPv4 within IPv6 is the IPv4 address (C18)',
    requests: (url) => ['86.12.7.7', '::ffff:86.12.7.7'].map((ip) => ({ url, ip, userAgent: podcasts })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'who claims to be forwarded is known by the address that a proxy saw (§9)',
    requests: (url) => ['1.2.3.4, 86.12.8.8', '5.6.7.8, 86.12.8.8'].map((ip) => ({ url, ip, userAgent: podcasts })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'one file by many spellings is one download (C26, C29)',
    requests: (url) =>
      [url, `${url}?_from=app`, url.replace('http://127', 'http:/127'), url.replace('/http://127', '/http%3A%2F%2F127')].map((one) => ({
        url: one,
        ip: '84.112.6.6',
        userAgent: antennaPod,
      })),
    downloads: 1,
    newListeners: 1,
  },
  {
    what: 'a host that no feed names gets no redirect (C31)',
    requests: (url) => [{ url: url.replace(/127\.0\.0\.1:\d+\/audio/, 'evil.example/audio'), ip: '84.112.6.7', userAgent: antennaPod }],
    downloads: 0,
    newListeners: 0,
    status: 404,
  },
];

/** Another episode by listeners of the first: downloads grow, listeners do not (C24). */
export const otherEpisode: readonly Scene[] = [
  {
    what: 'two who listened before hear another episode (C24)',
    requests: (url) => [
      { url, ip: '82.69.10.1', userAgent: podcasts },
      { url, ip: '79.222.8.8', userAgent: spotify, range: 'bytes=0-' },
    ],
    downloads: 2,
    newListeners: 0,
  },
];

/** What scenes add up to. */
export function sumOf(played: readonly Scene[]): { downloads: number; listeners: number } {
  return {
    downloads: played.reduce((sum, { downloads }) => sum + downloads, 0),
    listeners: played.reduce((sum, { newListeners }) => sum + newListeners, 0),
  };
}
