import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inSystem } from '@castgraph/orm/transact';
import { openRateServer, rateFile, type RateServer } from '../fixture/serve-rates.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { findExchangeRate } from './find-exchange-rate.ts';
import { importExchangeRates } from './import-exchange-rates.ts';

let workspace: Workspace;
let server: RateServer;
beforeAll(async () => {
  [workspace, server] = await Promise.all([openWorkspace(), openRateServer()]);
});
afterEach(() => inSystem(workspace.orm, (em) => em.execute('delete from analytics.exchange_rate_source')));
afterAll(async () => {
  await server.close();
  await workspace.close();
});

const read = (url = server.url) => importExchangeRates(workspace.orm, server.client, url);
const count = async () => {
  const [row] = await inSystem(workspace.orm, (em) => em.execute<{ count: string }[]>('select count(*) from analytics.exchange_rate'));
  return Number(row!.count);
};
const rate = async (day: string, from = 'USD', into = 'EUR') => findExchangeRate(workspace.as(), { from, into, day });

describe('reading the reference rates', () => {
  it('records them once, and asks only whether the file has changed', async () => {
    server.serve(rateFile({ '2024-06-28': { USD: '1.0705', JPY: '171.94' } }));
    expect(await read()).toEqual({ hasChanged: true, recorded: 2, differing: 0 });
    expect(await read()).toEqual({ hasChanged: false, recorded: 0, differing: 0 });
    expect(server.requests.at(-1)!.headers['if-none-match']).toBeDefined();
    server.serve(rateFile({ '2024-07-01': { USD: '1.0746', JPY: '173.23' }, '2024-06-28': { USD: '1.0705', JPY: '171.94' } }));
    expect(await read()).toEqual({ hasChanged: true, recorded: 2, differing: 0 });
  });

  it('keeps what is recorded when a later file says otherwise, and counts it', async () => {
    server.serve(rateFile({ '2024-06-28': { USD: '2', CHF: '0.9634' } }));
    expect(await read()).toEqual({ hasChanged: true, recorded: 1, differing: 1 });
    expect(await rate('2024-06-28', 'EUR', 'USD')).toMatchObject({ rate: '1.0705' });
  });

  it('reads all that was ever published from an archive', async () => {
    server.serve(zipSync({ 'eurofxref-hist.csv': strToU8('Date,USD,\n2023-01-03,1.0545,\n2023-01-02,1.0683,\n') }), 'application/zip');
    expect(await read()).toMatchObject({ recorded: 2 });
  });

  it('knows weekends by the last day before them, at most seven days back', async () => {
    expect(await rate('2024-06-30')).toMatchObject({ rateDay: '2024-06-28', source: 'REFERENCE', rate: '0.934142923867' });
    expect(await rate('2024-07-08', 'EUR', 'USD')).toMatchObject({ rateDay: '2024-07-01', rate: '1.0746' });
    expect(await rate('2024-07-09', 'EUR', 'USD')).toBeNull();
    expect(await rate('2024-06-27', 'EUR', 'USD')).toBeNull();
    expect(await rate('2024-06-28', 'USD', 'JPY')).toMatchObject({ rate: '160.616534329752' });
    // The franc has no rate on 1 July: both sides are of the day before that has both.
    expect(await rate('2024-07-01', 'CHF', 'USD')).toMatchObject({ rateDay: '2024-06-28' });
    expect(await rate('2024-06-28', 'XAU', 'USD')).toBeNull();
  });
});

describe('a file that cannot be right', () => {
  const good = rateFile({ '2024-05-02': { USD: '1.0692' }, '2024-05-03': { USD: '1.0727' } });
  it.each<[string, Parameters<RateServer['serve']>, string]>([
    ['a page with the status of a file', ['<html><body>Maintenance</body></html>', 'text/html; charset=utf-8'], 'BAD_INPUT'],
    ['a page that says it is XML', ['<html><body>Maintenance</body></html>', 'text/xml'], 'BAD_INPUT'],
    ['a file that breaks off', [good.slice(0, good.length / 2)], 'BAD_INPUT'],
    ['a file with a day to come', [rateFile({ '2024-05-02': { USD: '1.0692' }, '2999-01-01': { USD: '1' } })], 'BAD_INPUT'],
    ['an error', [(_, response) => response.writeHead(503).end('<html>')], 'UNAVAILABLE'],
    [
      'a connection that ends within the file',
      [(_, response) => response.writeHead(200, { 'content-length': '9999' }).write(good, () => response.destroy())],
      'BAD_INPUT|UNAVAILABLE',
    ],
    ['nothing new to somebody who has nothing', [(_, response) => response.writeHead(304).end()], 'UNAVAILABLE'],
  ])('records nothing: %s', async (_, answer, code) => {
    const before = await count();
    server.serve(...answer);
    const failure: unknown = await read().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: expect.stringMatching(code) });
    expect(await count()).toBe(before);
    // And does not stand in the way of the next one.
    server.serve(good);
    expect(await read()).toMatchObject({ hasChanged: true });
  });

  it('is not taken from another host', async () => {
    const elsewhere = server.url.replace('127.0.0.1', 'localhost');
    server.serve((request, response) =>
      request.headers.host?.startsWith('localhost')
        ? response.writeHead(200, { 'content-type': 'text/xml' }).end(good)
        : response.writeHead(302, { location: elsewhere }).end(),
    );
    await expect(read()).rejects.toThrow(/leads to another host/);
  });

  it('is not read from inside', async () => {
    const inside = 'http://169.254.169.254/latest/meta-data';
    await expect(read(inside)).rejects.toMatchObject({ details: { cause: 'blocked-address' } });
  });

  it('is recorded once when two workers read it at the same time', async () => {
    server.serve(rateFile({ '2024-04-02': { USD: '1.0749', SEK: '11.5565' } }));
    const both = await Promise.all([read(), read()]);
    expect(both.map(({ recorded }) => recorded).reduce((a, b) => a + b)).toBe(2);
  });
});
