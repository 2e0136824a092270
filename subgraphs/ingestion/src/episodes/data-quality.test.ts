import { describe, expect, test } from 'vitest';
import { countRequired, isComplete, judgeEpisode, judgeShow, measureCompleteness, QUALITY_FIELDS, UNTITLED, type JudgedEpisode } from './data-quality.ts';

const whole: JudgedEpisode = {
  title: 'One',
  publishedAt: '2026-11-02T08:00:00.000Z',
  audioUrl: 'https://cdn.example/1.mp3',
  durationSeconds: 1800,
  sizeBytes: 1_000_000,
  mimeType: 'audio/mpeg',
  showNotes: '<p>Notes</p>',
  metadata: { link: 'https://show.example/1', image: 'https://show.example/1.png' },
};

describe('the quality of a record', () => {
  test('is 1 with every field and 0 with none', () => {
    expect(QUALITY_FIELDS.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(judgeEpisode(whole)).toEqual({ score: 1, missingFields: [] });
    const empty = judgeEpisode({ title: UNTITLED, metadata: {} });
    expect(empty.score).toBe(0);
    expect(empty.missingFields).toHaveLength(QUALITY_FIELDS.length);
  });

  test('loses the weight of what is missing, and says what that is', () => {
    expect(judgeEpisode({ ...whole, durationSeconds: null, metadata: { link: 'https://show.example/1' } })).toEqual({
      score: 0.8,
      missingFields: ['durationSeconds', 'image'],
    });
  });

  test('is complete with the required fields alone', () => {
    expect(isComplete({ ...whole, showNotes: null, metadata: {} })).toBe(true);
    expect(isComplete({ ...whole, mimeType: null })).toBe(false);
    expect(measureCompleteness([whole, { ...whole, mimeType: null, sizeBytes: null, audioUrl: null }].map(countRequired))).toBe(0.75);
    expect(measureCompleteness([])).toBeNull();
  });

  test('of a show is the mean over its records', () => {
    const there = { ...Object.fromEntries(QUALITY_FIELDS.map(({ name }) => [name, 4])), durationSeconds: 2, image: 0 };
    expect(judgeShow(4, there)).toEqual({
      score: 0.875,
      completeness: 0.9167,
      missingFields: [
        { field: 'durationSeconds', episodes: 2 },
        { field: 'image', episodes: 4 },
      ],
    });
    expect(judgeShow(0, {})).toEqual({ score: null, completeness: null, missingFields: [] });
  });
});
