import { describe, expect, it } from 'vitest';
import { compareContents } from './compare-contents.ts';
import { contentLines } from './content-lines.ts';

const order = {
  sponsorId: 'x',
  costMinor: 480_000,
  currency: 'EUR',
  underDelivery: 'MAKE_GOOD',
  markets: [],
  flights: [{ id: 'f', firstDay: '2026-11-01', lastDay: '2026-11-30', name: null }],
  placements: [{ id: 'p', podcastId: 'y', position: 'MID_ROLL', contractedDownloads: 20_000 }],
};

describe('content of an approval', () => {
  it('is told in words, money as money, without ids and what is empty', () => {
    const lines = contentLines(order).map(({ name, text }) => `${name}: ${text}`);
    expect(lines.slice(1)).toEqual([
      'Currency: EUR',
      'Under-delivery: make good',
      'Flight 1: 2026-11-01 to 2026-11-30',
      'Spot 1: Position: mid roll',
      'Spot 1: Contracted impressions: 20000',
    ]);
    expect(lines[0]).toMatch(/^Cost: .*4,?800/);
  });

  it('is compared by what a line is about, whatever its place', () => {
    const now = {
      ...order,
      flights: [{ id: 'g', firstDay: '2026-10-01', lastDay: '2026-10-02', name: 'Early' }, ...order.flights],
      placements: [],
    };
    const changed = compareContents(order, now).filter(({ before, now: after }) => before !== after);
    expect(changed.map(({ key, before, now: after }) => [key, before, after])).toEqual([
      ['flight-g', null, '2026-10-01 to 2026-10-02, Early'],
      ['spot-p/position', 'mid roll', null],
      ['spot-p/contractedDownloads', '20000', null],
    ]);
  });

  it('may be anything, as what comes from elsewhere may', () => {
    expect(contentLines({ flights: 'none', placements: [null, 3], script: '<b>Acme</b>' })).toEqual([
      { key: 'script', name: 'Script', text: '<b>Acme</b>' },
    ]);
  });
});
