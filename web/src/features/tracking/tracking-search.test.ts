import { expect, it } from 'vitest';
import { parseTrackingSearch } from './tracking-search.ts';

it('reads the step and the signals, and leaves out what it does not know', () => {
  expect(parseTrackingSearch({ step: 'test', signals: ['survey', 'code', 'telepathy'] })).toEqual({
    step: 'test',
    signals: ['code', 'survey'],
  });
  expect(parseTrackingSearch({ step: 'choose', signals: 'link' })).toEqual({ signals: ['link'] });
  expect(parseTrackingSearch({ step: 3, signals: {} })).toEqual({});
});
