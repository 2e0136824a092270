import { describe, expect, it } from 'vitest';
import { audioUrlKey, normalizeAudioUrl } from './audio-url.ts';
import { resolvePrefixChain } from './prefix-chain.ts';

const destination = (url: string): string => resolvePrefixChain(url).destination;
const vendors = (url: string): string[] => resolvePrefixChain(url).prefixes.map(({ vendor }) => vendor);

describe('resolvePrefixChain (C29)', () => {
  it('follows known vendors to the last hop and shows the URL at each', () => {
    expect(resolvePrefixChain('https://dts.podtrac.com/redirect.mp3/chtbl.com/track/X1/media.example.com/a/ep.mp3?updated=1')).toEqual({
      destination: 'https://media.example.com/a/ep.mp3?updated=1',
      prefixes: [
        { vendor: 'Podtrac', url: 'https://dts.podtrac.com/redirect.mp3/chtbl.com/track/X1/media.example.com/a/ep.mp3?updated=1' },
        { vendor: 'Chartable', url: 'https://chtbl.com/track/X1/media.example.com/a/ep.mp3?updated=1' },
      ],
    });
  });
  it('follows unknown prefixes by the host in their path', () => {
    expect(vendors('https://a.example/e/b.example/track/X/host.example/ep.mp3')).toEqual(['a.example', 'b.example']);
    expect(destination('https://a.example/e/b.example/track/X/host.example/ep.mp3')).toBe('https://host.example/ep.mp3');
    expect(destination('http://localhost:4000/r/demo/127.0.0.1:4010/ep.mp3')).toBe('http://127.0.0.1:4010/ep.mp3');
  });
  it.each([
    ['inherits the scheme', 'http://op3.dev/e/a.com/ep.mp3', 'http://a.com/ep.mp3'],
    ['takes a spelled scheme', 'https://op3.dev/e/http://a.com/ep.mp3', 'http://a.com/ep.mp3'],
    ['mends http:/', 'https://op3.dev/e/http:/a.com/ep.mp3', 'http://a.com/ep.mp3'],
    ['hands a spelled scheme on', 'https://op3.dev/e/http:/pdst.fm/e/a.com/ep.mp3', 'http://a.com/ep.mp3'],
    ['reads a scheme that is a segment', 'https://growx.podkite.com/http/D3E7/a.com/ep.mp3', 'http://a.com/ep.mp3'],
    ['decodes slashes', 'https://pdst.fm/e/a.com%2Fpath%2Fep.mp3?a=%2F', 'https://a.com/path/ep.mp3?a=%2F'],
    ['decodes a URL that is one component', 'https://op3.dev/e/https%3A%2F%2Fa.com%2Fep.mp3%3Fid%3D3', 'https://a.com/ep.mp3?id=3'],
    ['reads https%3A//', 'https://chrt.fm/track/1/https%3A//a.com/ep.mp3', 'https://a.com/ep.mp3'],
    ['keeps a port and the case of the path', 'https://op3.dev:443/e/A.com:8080/Path/Ep.MP3', 'https://a.com:8080/Path/Ep.MP3'],
    ['lowers scheme and host', 'HTTPS://OP3.DEV/e/A.COM/Ep.mp3', 'https://a.com/Ep.mp3'],
    ['drops an empty query', 'https://pdst.fm/e/a.com/ep.mp3?', 'https://a.com/ep.mp3'],
    ['knows a prefix with arguments', 'https://op3.dev/e,pg=1f/a.com/ep.mp3', 'https://a.com/ep.mp3'],
    ['decodes a URL that was encoded twice', 'https://op3.dev/e/https%253A%252F%252Fa.com%252Fep.mp3', 'https://a.com/ep.mp3'],
    ['keeps blanks and line ends encoded', 'https://op3.dev/e/https%3A%2F%2Fa.com%2Fa%20b%0D%0A.mp3', 'https://a.com/a%20b%0D%0A.mp3'],
    ['keeps a spelled scheme with a slash too many', 'https://op3.dev/e/http:///a.com/ep.mp3', 'http://a.com/ep.mp3'],
    ['takes backslashes for slashes, as browsers do', 'https://op3.dev\\e\\a.com\\ep.mp3', 'https://a.com/ep.mp3'],
    ['writes a host in ASCII, as requests do', 'https://op3.dev/e/Bücher.example:81/ä.mp3', 'https://xn--bcher-kva.example:81/ä.mp3'],
    ['reads a host that is percent-encoded', 'https://op3.dev/e/b%C3%BCcher.example/ep.mp3', 'https://xn--bcher-kva.example/ep.mp3'],
    ['drops the dot of the root', 'https://op3.dev/e/a.com./ep.mp3', 'https://a.com/ep.mp3'],
    ['takes a missing scheme for https', 'op3.dev/e/a.com/ep.mp3', 'https://a.com/ep.mp3'],
  ])('%s', (_, url, expected) => expect(destination(url)).toBe(expected));
  it.each([
    'https://a.com/path/ep.mp3',
    'https://a.com/path%2Fep.mp3',
    'https://a.com/v1.0/my.final/ep.mp3',
    'https://s3.amazonaws.com/media.example.com/ep.mp3',
    'https://www.example.com/sites/other.com/files/ep.mp3',
    'https://example.com/example.com/ep.mp3',
    'https://anchor.fm/s/1/podcast/play/2/https%3A%2F%2Fd3.cloudfront.net%2Fx.mp3',
    'https://op3.dev/',
  ])('leaves %s as it is', (url) => expect(resolvePrefixChain(url)).toEqual({ destination: url, prefixes: [] }));
  it.each(['', 'asdf', 'ftp://a.com/x', 'https://', 'https:///x', 'javascript:alert(1)', 'https://a b/x'])('refuses %j', (url) => {
    expect(() => resolvePrefixChain(url)).toThrow(/^Not (a host|an http or https URL)/);
  });
  it('ends on chains made to be endless', () => {
    expect(resolvePrefixChain(`https://op3.dev/${'e/op3.dev/'.repeat(5000)}x.mp3`).prefixes.length).toBeLessThan(50);
  });
});

describe('audioUrlKey (C25, C26)', () => {
  it('is one for all prefixes, schemes and client parameters', () => {
    const same = [
      'https://a.com/Ep.mp3',
      'http://a.com:80/Ep.mp3?_from=podcastapp',
      'https://op3.dev/e/a.com/Ep.mp3?played_on=20261120&utm_source=x&fbclid=9',
      'https://A.com/Ep.mp3?source=feed#t=30',
      'https://a.com/E%70.mp3',
    ];
    expect(new Set(same.map(normalizeAudioUrl))).toEqual(new Set(['a.com/Ep.mp3']));
  });
  it('is one for what a feed writes in the clear and for what clients make of it', () => {
    const sent = 'https://xn--bcher-kva.example/%C3%A9%20p.mp3?n=%C3%BC';
    expect(normalizeAudioUrl('https://bücher.example/é p.mp3?n=ü')).toBe(normalizeAudioUrl(sent));
    expect(normalizeAudioUrl('https://pdst.fm/e/bücher.example/é%20p.mp3?n=ü')).toBe(normalizeAudioUrl(sent));
  });
  it('keeps what may select a file, in any order', () => {
    expect(normalizeAudioUrl('https://a.com/play.php?id=2&fbclid=1')).toBe('a.com/play.php?id=2');
    expect(normalizeAudioUrl('https://a.com/play?src=2')).toBe('a.com/play?src=2');
    expect(normalizeAudioUrl('https://a.com/x.mp3?b=2&a=1')).toBe(normalizeAudioUrl('https://a.com/x.mp3?a=1&b=2'));
    expect(normalizeAudioUrl('https://a.com/a.mp3')).not.toBe(normalizeAudioUrl('https://a.com/A.mp3'));
  });
  it('takes a path alone for what it is', () => {
    expect(audioUrlKey('/shows/ep.mp3?_from=x')).toEqual({ key: '/shows/ep.mp3', url: '/shows/ep.mp3' });
  });
});
