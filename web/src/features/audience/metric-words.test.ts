import { expect, test } from 'vitest';
import { formatMetric, metricName, metricsOf } from './metric-words.ts';

test.each([
  ['completion_rate', 0.614, '61%'],
  ['average_listening_seconds', 45, '45 s'],
  ['average_listening_seconds', 1500, '25 min'],
  ['streams', 1204, '1,204'],
])('shows %s %d as %s', (metric, value, shown) => {
  expect(formatMetric(metric, value)).toBe(shown);
});

test('names metrics in words and reads numbers only', () => {
  expect(metricName('completion_rate')).toBe('Completion rate');
  expect(metricsOf({ streams: 3, note: 'x', plays: null })).toEqual([['streams', 3]]);
  expect(metricsOf(null)).toEqual([]);
});
