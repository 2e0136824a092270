import { createServer } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { openGuardedClient } from './guarded-client.ts';
import { causeOf, listen, openTestOrigin } from './test-origin.ts';

const { accepted, canaryPort, client, close, origin, policy, routes } = await openTestOrigin();
afterAll(close);

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('with status %i into the network are not followed', async (status) => {
    routes.set('/inside', (_, response) => response.writeHead(status, { location: `http://127.0.0.1:${canaryPort}/` }).end());
    const before = accepted();
    expect(await causeOf(client.fetch(`${origin}/inside`))).toBe('blocked-address');
    expect(accepted()).toBe(before);
  });

  it.each(['//localhost/', 'http://2130706433/', 'file:///etc/passwd', 'http://[::ffff:127.0.0.1]/'])(
    'to %s are not followed',
    async (location) => {
      routes.set('/odd', (_, response) =>
        response.writeHead(302, { location: location.replace(/^(.*?\/\/[^/]+)/, `$1:${canaryPort}`) }).end(),
      );
      const before = accepted();
      expect(['blocked-address', 'bad-url', 'name-not-found']).toContain(await causeOf(client.fetch(`${origin}/odd`)));
      expect(accepted()).toBe(before);
    },
  );

  it('are followed five times and reported with their status', async () => {
    for (let step = 0; step < 6; step++) {
      routes.set(`/step${step}`, (_, response) => response.writeHead(step % 2 === 0 ? 301 : 302, { location: `/step${step + 1}` }).end());
    }
    routes.set('/step6', (_, response) => response.end('there'));
    const told: boolean[] = [];
    const answer = await client.fetch(`${origin}/step1`, { onRedirect: ({ permanent }) => told.push(permanent) });
    expect(Buffer.from(answer.body).toString()).toBe('there');
    expect(answer.url).toBe(`${origin}/step6`);
    expect(answer.redirects.map(({ status }) => status)).toEqual([302, 301, 302, 301, 302]);
    expect(answer.redirects[0]).toEqual({ status: 302, from: `${origin}/step1`, to: `${origin}/step2`, permanent: false });
    expect(told).toEqual([false, true, false, true, false]);
    expect(await causeOf(client.fetch(`${origin}/step0`))).toBe('too-many-redirects');
  });

  it('are followed whatever comes behind them: a body without end is not read to its end', async () => {
    routes.set('/endless', (_, response) => {
      response.writeHead(302, { location: '/behind' });
      const pour = () => void (response.destroyed || response.write(Buffer.alloc(8 * 1024), () => setImmediate(pour)));
      pour();
    });
    routes.set('/behind', (_, response) => response.end('arrived'));
    const answer = await client.fetch(`${origin}/endless`);
    expect(Buffer.from(answer.body).toString()).toBe('arrived');
  });

  it('that turn in a circle end', async () => {
    routes.set('/circle', (_, response) => response.writeHead(302, { location: '/circle' }).end());
    expect(await causeOf(client.fetch(`${origin}/circle`))).toBe('too-many-redirects');
  });

  it('do not carry credentials to another origin, nor a body past 303', async () => {
    const other = createServer((request, response) => response.end(JSON.stringify({ method: request.method, headers: request.headers })));
    const port = await listen(other, '127.0.0.1');
    const two = openGuardedClient({ policy: policy(new URL(origin).host, `127.0.0.1:${port}`) });
    routes.set('/elsewhere', (_, response) => response.writeHead(303, { location: `http://127.0.0.1:${port}/` }).end());
    const answer = await two.fetch(`${origin}/elsewhere`, {
      method: 'POST',
      body: 'secret',
      headers: { Authorization: 'Bearer secret', Cookie: 'a=b', 'Content-Type': 'text/plain', Host: 'evil.example' },
    });
    const seen = JSON.parse(Buffer.from(answer.body).toString()) as { method: string; headers: Record<string, string> };
    expect(seen.method).toBe('GET');
    expect(seen.headers).not.toHaveProperty('authorization');
    expect(seen.headers).not.toHaveProperty('cookie');
    expect(seen.headers.host).toBe(`127.0.0.1:${port}`);
    await two.close();
    other.close();
  });
});
