import { expect, it } from 'vitest';
import { chooseLinks } from './choose-links.ts';

const link = (url: string, type: string | null = null, language: string | null = null) => ({ url, type, language, rel: null });
const chosen = (links: ReturnType<typeof link>[], language: string | null = 'en-GB') => chooseLinks(links, language).map(({ url }) => url);

it('takes formats with times before others, by type, else by the ending of the address', () => {
  const links = [
    link('https://a.example/t', 'text/html'),
    link('https://a.example/t.json?x=1'),
    link('https://a.example/u', 'application/x-subrip'),
    link('https://a.example/t.vtt', 'text/plain'),
  ];
  expect(chosen(links)).toEqual(['https://a.example/t.vtt', 'https://a.example/u', 'https://a.example/t.json?x=1']);
});

it('takes the language of the episode before the better format of another', () => {
  const links = [link('https://a.example/de.vtt', 'text/vtt', 'de'), link('https://a.example/en.html', 'text/html', 'en')];
  expect(chosen(links)[0]).toBe('https://a.example/en.html');
  expect(chosen(links, null)[0]).toBe('https://a.example/de.vtt');
});

it('takes nothing that is no address on the web', () => {
  expect(chosen([link('ftp://a.example/t.vtt'), link('javascript:alert(1)'), link(`https://a.example/${'a'.repeat(3000)}`)])).toEqual([]);
});
