import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';

const FRIEND = 'https://app.example';
let bench: TestBench;
beforeAll(async () => {
  bench = await startTestBench({ corsOrigins: [FRIEND] });
});
afterAll(async () => await bench.close());

const preflight = async (origin: string) =>
  await fetch(bench.url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, content-type' },
  });

describe('pages of other origins', () => {
  it('may ask and read when they are listed, with a token and never by cookie', async () => {
    const asked = await preflight(FRIEND);
    expect(asked.status).toBe(204);
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'access-control-allow-origin': FRIEND,
      'access-control-allow-headers': expect.stringContaining('authorization') as string,
      vary: 'origin',
    });
    const { headers } = await bench.post({ query: '{ __typename }' }, { headers: { origin: FRIEND } });
    expect(headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-expose-headers')).toContain('ratelimit');
  });

  it.each(['https://app.example.evil.test', 'http://app.example', 'https://app.example:8443', 'null', 'https://APP.example'])(
    'may not read when they are not listed: %s',
    async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      const { headers } = await bench.post({ query: '{ __typename }' }, { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('may not read refusals either', async () => {
    const { status, headers } = await bench.post('not JSON', { headers: { origin: 'https://evil.test' } });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([400, null]);
  });
});
