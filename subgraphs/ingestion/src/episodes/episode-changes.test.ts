import { describe, expect, test } from 'vitest';
import { compareEpisodes, type ComparedEpisode } from './episode-changes.ts';

const episode: ComparedEpisode = {
  title: 'One',
  publishedAt: '2026-11-02T08:00:00.000Z',
  durationSeconds: 1800,
  audioUrl: 'https://cdn.example/1.mp3',
  sizeBytes: 1_000_000,
  mimeType: 'audio/mpeg',
  season: 1,
  number: 2,
  showNotes: '<p>Notes</p>',
  metadata: { author: 'Ada', persons: [{ name: 'Ada', role: 'host' }] },
};

describe('the changes of an episode', () => {
  test('are none for the same state, however the database writes it', () => {
    const stored = {
      ...episode,
      publishedAt: '2026-11-02T09:00:00+01:00',
      metadata: { persons: [{ role: 'host', name: 'Ada' }], author: 'Ada' },
    };
    expect(compareEpisodes(stored, episode)).toEqual([]);
  });

  test('name each field with what it was and is, of the metadata each key', () => {
    const next = { ...episode, title: 'Two', durationSeconds: null, metadata: { author: 'Bo', image: 'https://i.example/1.png' } };
    expect(compareEpisodes(episode, next)).toEqual([
      { field: 'title', from: 'One', to: 'Two' },
      { field: 'durationSeconds', from: 1800, to: null },
      { field: 'author', from: 'Ada', to: 'Bo' },
      { field: 'persons', from: [{ name: 'Ada', role: 'host' }], to: null },
      { field: 'image', from: null, to: 'https://i.example/1.png' },
    ]);
  });

  test('keep the beginning of endless texts, whole characters of it', () => {
    const [change] = compareEpisodes(episode, { ...episode, showNotes: '🎧'.repeat(15_000) });
    expect((change!.to as string).length).toBeLessThanOrEqual(20_001);
    expect((change!.to as string).isWellFormed()).toBe(true);
  });
});
