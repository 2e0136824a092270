import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createManualExchangeRate } from './create-manual-exchange-rate.ts';
import { findExchangeRate } from './find-exchange-rate.ts';
import { findManualExchangeRate, listManualExchangeRates } from './list-manual-exchange-rates.ts';
import { removeManualExchangeRate } from './remove-manual-exchange-rate.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const agreed = { base: 'USD', quote: 'SEK', rate: '10.5', firstDay: '2026-01-01', lastDay: '2026-06-30' };
const as = (organizationId: string) => workspace.as('owner', organizationId);

describe('a rate that an organization agreed on', () => {
  it('holds on its days, ends included, both ways round, and not for others', async () => {
    const organizationId = newId();
    await createManualExchangeRate(as(organizationId), { ...agreed, note: ' as in the contract ' });
    const rate = (from: string, into: string, day: string, of = organizationId) => findExchangeRate(as(of), { from, into, day });
    expect(await rate('USD', 'SEK', '2026-01-01')).toMatchObject({ rate: '10.5', source: 'MANUAL', rateDay: '2026-01-01' });
    expect(await rate('SEK', 'USD', '2026-06-30')).toMatchObject({ rate: '0.095238095238', source: 'MANUAL' });
    expect(await rate('USD', 'SEK', '2025-12-31')).toBeNull();
    expect(await rate('USD', 'SEK', '2026-07-01')).toBeNull();
    expect(await rate('USD', 'SEK', '2026-03-01', newId())).toBeNull();
  });

  it('is refused where another holds on one of its days, also the other way round, until that one is taken back', async () => {
    const organizationId = newId();
    const first = await createManualExchangeRate(as(organizationId), agreed);
    const turned = { base: 'SEK', quote: 'USD', rate: '0.1', firstDay: '2026-06-30', lastDay: '2026-07-31' };
    await expect(createManualExchangeRate(as(organizationId), turned)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { existingId: first.id },
    });
    await removeManualExchangeRate(as(organizationId), { manualExchangeRateId: first.id });
    await createManualExchangeRate(as(organizationId), turned);
    const list = (includeRemoved: boolean) => listManualExchangeRates(as(organizationId), { includeRemoved });
    expect((await list(false)).map(({ base }) => base)).toEqual(['SEK']);
    expect((await list(true)).map(({ base }) => base)).toEqual(['SEK', 'USD']);
    await expect(removeManualExchangeRate(as(organizationId), { manualExchangeRateId: first.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is one of several that come at once', async () => {
    const organizationId = newId();
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => createManualExchangeRate(as(organizationId), agreed)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['no currency', { base: 'usd' }, 'base'],
    ['a currency in itself', { base: 'SEK' }, 'quote'],
    ['a rate of zero', { rate: '0.000' }, 'rate'],
    ['a negative rate', { rate: '-1' }, 'rate'],
    ['a rate with a comma', { rate: '10,5' }, 'rate'],
    ['a rate without end', { rate: '1'.repeat(10_000) }, 'rate'],
    ['a rate in powers', { rate: '1e400' }, 'rate'],
    ['no day', { firstDay: '2026-02-30' }, 'firstDay'],
    ['days that run backwards', { lastDay: '2025-01-01' }, 'lastDay'],
    ['days for ever', { lastDay: '9999-12-31' }, 'lastDay'],
    ['a note without end', { note: 'x'.repeat(501) }, 'note'],
  ])('says where an input is wrong: %s', async (_, fields, at) => {
    await expect(createManualExchangeRate(workspace.as(), { ...agreed, ...fields })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      place: { path: ['input', at] },
    });
  });

  it('is recorded and taken back by members who may write campaigns, of that organization', async () => {
    const organizationId = newId();
    await expect(createManualExchangeRate(workspace.as('read-only', organizationId), agreed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await createManualExchangeRate(as(organizationId), agreed);
    const which = { manualExchangeRateId: id };
    await expect(removeManualExchangeRate(workspace.as('read-only', organizationId), which)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(removeManualExchangeRate(as(newId()), which)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(removeManualExchangeRate(as(organizationId), { manualExchangeRateId: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listManualExchangeRates(as(newId()), { includeRemoved: true })).toEqual([]);
  });
});

it('is not listed to a sponsor, whose campaigns it converts all the same', async () => {
  const organizationId = newId();
  const { id } = await createManualExchangeRate(as(organizationId), { ...agreed, note: 'Contract with somebody else' });
  const sponsor = workspace.as('sponsor', organizationId, [`campaign:${newId()}`]);
  expect(await listManualExchangeRates(sponsor, { includeRemoved: true })).toEqual([]);
  expect(await findManualExchangeRate(sponsor, id)).toBeNull();
  expect(await findExchangeRate(sponsor, { from: 'USD', into: 'SEK', day: '2026-02-01' })).toMatchObject({ rate: '10.5' });
});

it('says what is wrong with a question about a rate', async () => {
  const ask = (fields: object) => findExchangeRate(workspace.as(), { from: 'USD', into: 'EUR', day: '2026-01-01', ...fields });
  await expect(ask({ from: 'dollar' })).rejects.toMatchObject({ place: { path: ['from'] } });
  await expect(ask({ into: 'USD' })).rejects.toMatchObject({ place: { path: ['into'] } });
  await expect(ask({ day: '2026-13-01' })).rejects.toMatchObject({ place: { path: ['day'] } });
});
