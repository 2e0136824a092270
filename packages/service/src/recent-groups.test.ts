import { expect, test } from 'vitest';
import { RecentGroups } from './recent-groups.ts';
import { encodeFrame } from './spool-frame.ts';

const frames = (...texts: string[]) => Buffer.concat(texts.map(encodeFrame));
const read = (recent: RecentGroups, segment: number, offset: number, limit = 100) => {
  const found = recent.readFrom({ segment, offset }, limit);
  return found && { texts: found.records.map(String), endOffset: found.endOffset };
};

test('groups that lie one behind the other are read together, whole, until there are enough records', () => {
  const recent = new RecentGroups(1e6);
  recent.keep({ segment: 1, offset: 0 }, 50, frames('a', 'b'));
  recent.keep({ segment: 1, offset: 50 }, 90, frames('c', 'd'));
  recent.keep({ segment: 1, offset: 90 }, 120, frames('e'));
  recent.keep({ segment: 2, offset: 0 }, 30, frames('f'));
  expect(read(recent, 1, 0, 3)).toEqual({ texts: ['a', 'b', 'c', 'd'], endOffset: 90 });
  // Not stored after all: it is asked for again.
  expect(read(recent, 1, 0)).toEqual({ texts: ['a', 'b', 'c', 'd', 'e'], endOffset: 120 });
  expect(read(recent, 2, 0)).toEqual({ texts: ['f'], endOffset: 30 });
});

test('nothing is given for a place where no group begins, nor across a gap', () => {
  const recent = new RecentGroups(1e6);
  recent.keep({ segment: 1, offset: 100 }, 150, frames('a'));
  recent.keep({ segment: 1, offset: 200 }, 250, frames('b'));
  expect(read(recent, 1, 0)).toBeNull();
  expect(read(recent, 1, 100)).toEqual({ texts: ['a'], endOffset: 150 });
  expect(read(recent, 1, 150)).toBeNull();
  // In the middle of a group: it was read from disk in part, and the rest is there too.
  expect(read(recent, 1, 220)).toBeNull();
  expect(read(recent, 1, 250)).toBeNull();
});

test('memory is bounded, and there is room again for what comes after that which was carried on', () => {
  const recent = new RecentGroups(30);
  recent.keep({ segment: 1, offset: 0 }, 10, frames('a'.repeat(8)));
  recent.keep({ segment: 1, offset: 10 }, 20, frames('b'.repeat(8)));
  expect(read(recent, 1, 0)).toEqual({ texts: ['a'.repeat(8)], endOffset: 10 });
  expect(read(recent, 1, 10)).toBeNull();
  recent.keep({ segment: 1, offset: 20 }, 30, frames('c'.repeat(8)));
  expect(read(recent, 1, 20)).toEqual({ texts: ['c'.repeat(8)], endOffset: 30 });
  const large = new RecentGroups(1e9);
  large.keep({ segment: 1, offset: 0 }, 2e6, Buffer.concat(Array.from({ length: 40 }, () => encodeFrame('x'.repeat(60_000)))));
  expect(read(large, 1, 0)).toBeNull();
});

test('what is kept is a copy: its writer goes on in the same memory', () => {
  const recent = new RecentGroups(1e6);
  const group = frames('as it was');
  recent.keep({ segment: 1, offset: 0 }, group.length, group);
  group.fill(0);
  expect(read(recent, 1, 0)?.texts).toEqual(['as it was']);
});
