import { expect, test } from 'vitest';
import { platformName, platformOfName } from './platform-name.ts';

test.each([
  ['Apple Podcasts', 'apple_podcasts'],
  [' spotify ', 'spotify'],
  ['RSS.com', 'rss_com'],
  ['apple_podcasts', 'apple_podcasts'],
  ['My own host', 'my_own_host'],
])('%j is %s to the API', (name, platform) => {
  expect(platformOfName(name)).toBe(platform);
});

test('an app keeps its own name', () => {
  expect(platformName('Overcast')).toBe('Overcast');
});
