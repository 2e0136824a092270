import { describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { audioHosts } from '../audio-hosts.ts';
import { readRedirectTarget } from './redirect-target.ts';

const ORGANIZATION = newId();
const read = (rest: string) => readRedirectTarget(`/r/${ORGANIZATION}/${rest}`);

describe('C29: where a measured address leads', () => {
  test.each([
    ['cdn.example.com/ep.mp3', 'https://cdn.example.com/ep.mp3'],
    ['https://cdn.example.com/ep.mp3', 'https://cdn.example.com/ep.mp3'],
    ['https:/cdn.example.com/ep.mp3', 'https://cdn.example.com/ep.mp3'],
    ['http:/cdn.example.com:8080/ep.mp3?a=b&c', 'http://cdn.example.com:8080/ep.mp3?a=b&c'],
    ['/cdn.example.com/ep.mp3', 'https://cdn.example.com/ep.mp3'],
    ['cdn.example.com%2Fshow%2Fep.mp3', 'https://cdn.example.com/show/ep.mp3'],
    ['https%3A%2F%2Fcdn.example.com%2Fa%20b.mp3%3Fid%3D7', 'https://cdn.example.com/a%20b.mp3?id=7'],
    ['CDN.Example.com/Ep%2Fone.mp3', 'https://CDN.Example.com/Ep%2Fone.mp3'],
    ['pdst.fm/e/cdn.example.com/ep.mp3', 'https://pdst.fm/e/cdn.example.com/ep.mp3'],
    ['localhost:4321/ep.mp3', 'https://localhost:4321/ep.mp3'],
    ['http://127.0.0.1:4321/ep.mp3', 'http://127.0.0.1:4321/ep.mp3'],
    ['https%3A%2F%2Fcdn.example.com%2F%C3%BC%0D%0Aset-cookie%3Ax.mp3', 'https://cdn.example.com/%C3%BC%0D%0Aset-cookie:x.mp3'],
  ])('%s', (rest, location) => expect(read(rest)?.location).toBe(location));

  test.each([
    '',
    'cdn.example.com',
    'user@cdn.example.com/a',
    'cdn.example.com\\@evil.example/a',
    'javascript:alert(1)',
    'ftp://x.example/a',
    '%00/a',
    'https%3A%2F%2F%E0%A4%A',
  ])('refuses %s', (rest) => expect(read(rest)).toBeNull());

  test('takes the organization in any case and from absolute request targets, and nothing else for one', () => {
    expect(readRedirectTarget(`/r/${ORGANIZATION.toUpperCase()}/a.example/x.mp3`)?.organizationId).toBe(ORGANIZATION);
    expect(readRedirectTarget(`http://castgraph.example/r/${ORGANIZATION}/a.example/x.mp3`)?.organizationId).toBe(ORGANIZATION);
    expect(readRedirectTarget('/r/acme/a.example/x.mp3')).toBeNull();
  });
});

describe('C31: which hosts must be known', () => {
  test.each([
    ['cdn.example.com/ep.mp3', ['cdn.example.com']],
    ['CDN.example.com:443/ep.mp3', ['cdn.example.com']],
    ['pdst.fm/e/www.podtrac.com/pts/redirect.mp3/cdn.example.com/ep.mp3', ['cdn.example.com']],
    ['evil.example/cdn.example.com/ep.mp3', ['evil.example/', 'cdn.example.com']],
    ['http://cdn.example.com:8080/ep.mp3', ['cdn.example.com:8080']],
  ])('%s', (rest, hosts) => expect(read(rest)?.hosts).toEqual(hosts));

  test('a feed teaches every hop of its enclosures', () => {
    expect(audioHosts('https://tracker.example/x/cdn.example.com/ep.mp3')).toEqual(['tracker.example/', 'cdn.example.com']);
  });
});
