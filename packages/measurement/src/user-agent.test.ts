import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyUserAgent } from './user-agent.ts';

describe('classifyUserAgent', () => {
  it.each([
    ['Overcast/3.0 (+http://overcast.fm/; iOS podcast app)', 'app', 'Overcast', 'Apple iPhone', 'iOS'],
    ['AppleCoreMedia/1.0.0.20K71 (Apple TV; U; CPU OS 16_1 like Mac OS X; en_au)', 'library', 'AppleCoreMedia', 'Apple TV', 'tvOS'],
    ['Podcasts/1410.53 CFNetwork/1111 Darwin/19.0.0 (x86_64)', 'app', 'Apple Podcasts', 'Apple Computer', 'macOS'],
    [
      '%D0%9F%D0%BE%D0%B4%D0%BA%D0%B0%D1%81%D1%82%D1%8B/1410 CFNetwork/1107.1 Darwin/19.0.0',
      'app',
      'Apple Podcasts',
      'Apple iPhone',
      'iOS',
    ],
    ['My%20Little%20App/7 CFNetwork/1490 Darwin/23.2.0', 'app', 'My Little App', 'Apple iPhone', 'iOS'],
    ['SomeNewPlayer/2.1 (Linux;Android 14) ExoPlayerLib/2.19.1', 'app', 'SomeNewPlayer', 'Android Phone', 'Android'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
      'browser',
      'Chrome',
      'Windows Computer',
      'Windows',
    ],
    ['Dalvik/2.1.0 (Linux; U; Android 9; SM-N950U Build/PPR1.180610.011)', 'library', 'Dalvik', 'Android Phone', 'Android'],
  ])('knows %s', (userAgent, kind, name, device, os) => {
    expect(classifyUserAgent(userAgent)).toEqual({ kind, name, device, os, bot: false });
  });
  it.each([
    'Mozilla/5.0 (compatible; NeverSeenBefore/1.0; +https://x.example)',
    'episode-downloader/2',
    'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0',
    'site-scanner/2',
  ])('takes %s for a bot', (userAgent) => expect(classifyUserAgent(userAgent)).toMatchObject({ kind: 'bot', bot: true }));
  it.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 NewScan/3.0 (+https://scan.example)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3464.0 Safari/537.36 Chrome-Lighthouse',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1 ops@watch.example',
    'NewIndex/2.0 (+https://index.example/about)',
    'SharingUIService/1 CFNetwork/1490.0.4 Darwin/23.2.0',
  ])('takes %s for a bot: it gives a contact, or is built to look', (userAgent) =>
    expect(classifyUserAgent(userAgent)).toMatchObject({ kind: 'bot', bot: true }),
  );
  it.each([
    ['NewPodcaster/1.0 (+https://newpodcaster.example)', 'app'],
    ['NewTunes/4.1 (Linux; Android 15; https://newtunes.example)', 'app'],
    ['Maker;Speaker_2;0123456789abcdef0123456789abcdef;;tpapi;3.1', 'app'],
    ['NewPlayer/9 CFNetwork/1494.0.7 Darwin/23.4.0', 'app'],
  ])('does not take %s for one, though it gives a contact or is unknown', (userAgent, kind) =>
    expect(classifyUserAgent(userAgent)).toMatchObject({ kind, bot: false }),
  );
  it('tells the libraries of machines from those of players (C7)', () => {
    expect(classifyUserAgent('okhttp/4.9.0')).toMatchObject({ kind: 'library', bot: true });
    expect(classifyUserAgent('RestSharp/110.2.0.0')).toMatchObject({ kind: 'library', bot: true });
    for (const player of ['libsoup/2.68.2', 'CFNetwork/1494.0.7 Darwin/23.4.0', 'LibVLC/3.0.20', 'AndroidXMedia3/1.3.1'])
      expect(classifyUserAgent(player)).toMatchObject({ kind: 'library', bot: false });
  });
  it('takes a watch for an app (C6) and a blank for no listener (C7)', () => {
    expect(classifyUserAgent('atc/1.0 watchOS/7.1 model/Watch5,1')).toMatchObject({ kind: 'app', device: 'Apple Watch', bot: false });
    expect(classifyUserAgent('-')).toEqual(classifyUserAgent(''));
    expect(classifyUserAgent(' ')).toEqual({ kind: 'unknown', name: null, device: null, os: null, bot: true });
  });
  it('does not condemn what it does not know', () => {
    expect(classifyUserAgent('Zyx/1.0')).toEqual({ kind: 'unknown', name: null, device: null, os: null, bot: false });
  });
  it('answers at once on hostile input', () => {
    for (const unit of ['Mozilla/5.0 (', 'a;', '%', ' (compatible; ', 'Android ', '/1 '])
      expect(classifyUserAgent(unit.repeat(4000))).toBeDefined();
  });
});

// The examples of the OPAWG user-agents-v2 list, in a checkout named by OPAWG_USER_AGENTS_DIR.
const folder = process.env.OPAWG_USER_AGENTS_DIR ?? '';
describe.skipIf(!existsSync(join(folder, 'examples/apps.examples.json')) || folder === '')('agreement with the OPAWG examples', () => {
  it.each([
    ['apps', 'app'],
    ['bots', 'bot'],
    ['libraries', 'library'],
    ['browsers', 'browser'],
  ])('names at least 98 %% of %s alike', (file, kind) => {
    const { entries } = JSON.parse(readFileSync(join(folder, `examples/${file}.examples.json`), 'utf8')) as {
      entries: { name: string; examples?: string[] }[];
    };
    const examples = entries.flatMap(({ name, examples: own = [] }) => own.map((userAgent) => ({ name, userAgent })));
    const alike = examples.filter(({ name, userAgent }) => {
      const agent = classifyUserAgent(userAgent);
      return agent.name === name && (agent.kind === kind || agent.device === 'Apple Watch');
    });
    expect(alike.length / examples.length).toBeGreaterThan(0.98);
  });
});
