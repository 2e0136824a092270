import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';

const before = { window: 'CALENDAR_DAY', maxDownloadsPerIp: 100, timeZone: 'UTC', source: null } as const;

test('sends nothing that is as it was', () => {
  expect(changesOf(before, { ...before, maxDownloadsPerIp: '100' })).toEqual({});
});

test('sends what differs, numbers as numbers', () => {
  expect(changesOf(before, { window: 'LAST_TOUCH', maxDownloadsPerIp: '50', timeZone: 'Europe/Berlin', source: 'PREFIX' })).toEqual({
    window: 'LAST_TOUCH',
    maxDownloadsPerIp: 50,
    timeZone: 'Europe/Berlin',
    source: 'PREFIX',
  });
});
