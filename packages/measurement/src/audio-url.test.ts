import { expect, test } from 'vitest';
import { normalizeAudioUrl } from './audio-url.ts';

test('a key too long to be indexed keeps its beginning, and is another for another URL', () => {
  const long = (end: string) => `https://cdn.example.com/${'ü'.repeat(3_000)}${end}.mp3`;
  const [one, other] = [normalizeAudioUrl(long('1')), normalizeAudioUrl(long('2'))];
  expect(Buffer.byteLength(one)).toBeLessThan(2_000);
  expect(one).toMatch(/^cdn\.example\.com\/(?:%C3%BC)+#[0-9a-f]{64}$/);
  expect(one).not.toBe(other);
  expect(normalizeAudioUrl(`${long('1')}?utm_source=x`)).toBe(one);
});

test('every other key stands as it is', () => {
  const path = 'x'.repeat(1_900);
  expect(normalizeAudioUrl(`https://cdn.example.com/${path}.mp3`)).toBe(`cdn.example.com/${path}.mp3`);
});
