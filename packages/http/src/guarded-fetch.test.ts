import { afterAll, describe, expect, it } from 'vitest';
import { openGuardedClient } from './guarded-client.ts';
import type { GuardedClient } from './guarded-client.ts';
import type { ResolveName } from './guarded-connect.ts';
import { causeOf, openTestOrigin } from './test-origin.ts';

const { accepted, canaryPort, client, close, origin, policy, routes } = await openTestOrigin();
afterAll(close);

describe('addresses inside', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '127.0.0.1.',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '017700000001',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '①②⑦.⓪.⓪.①',
    '１２７.0.0.1',
    '%31%32%37.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b:1::127.0.0.1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fd00::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[100::1]',
    '[2001:db8::1]',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '192.0.0.8',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
  ];
  it.each(hosts)('are not reached as %s', async (host) => {
    const before = accepted();
    expect(await causeOf(client.fetch(`http://${host}:${canaryPort}/`))).toBe('blocked-address');
    expect(accepted()).toBe(before);
  });

  it.each(['127.0.0.1', 'localhost'])('are reached as %s when the allow list says so: the canary does count', async (host) => {
    const before = accepted();
    const allowed = openGuardedClient({ policy: policy(`${host}:${canaryPort}`) });
    expect(['broken-body', 'connection-failed']).toContain(await causeOf(allowed.fetch(`http://${host}:${canaryPort}/`)));
    expect(accepted()).toBeGreaterThan(before);
    await allowed.close();
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.'])('are not reached by the name %s', async (host) => {
    const before = accepted();
    expect(['blocked-address', 'name-not-found']).toContain(await causeOf(client.fetch(`http://${host}:${canaryPort}/`)));
    expect(accepted()).toBe(before);
  });

  it.each([
    ['file:///etc/passwd', 'bad-url'],
    ['gopher://127.0.0.1/', 'bad-url'],
    ['data:text/plain,hello', 'bad-url'],
    ['ftp://example.com/', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    ['not a url', 'bad-url'],
    ['http://', 'bad-url'],
    ['http://user@example.com/', 'bad-url'],
    ['http://user:secret@example.com/', 'bad-url'],
    ['http://[fe80::1%25eth0]/', 'bad-url'],
    ['http://example.com:22/', 'blocked-port'],
    ['http://example.com:6379/', 'blocked-port'],
  ])('refuses %s', async (url, cause) => {
    expect(await causeOf(client.fetch(url))).toBe(cause);
  });

  it('names no secret of the URL in the error', async () => {
    const error: unknown = await client.fetch(`http://127.0.0.1:${canaryPort}/feed?token=secret`).catch((reason: unknown) => reason);
    expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  });
});

describe('names', () => {
  function clientWith(resolve: ResolveName): GuardedClient {
    return openGuardedClient({ policy: policy(), resolve, connectTimeoutMs: 300 });
  }

  it('that answer a public address first and a private one later are never asked twice for one connection', async () => {
    let asked = 0;
    // Public by its range, but in a block that was never given out: nobody is there to be connected to.
    const rebinding = clientWith(async () => (asked++ === 0 ? [{ address: '2fff::1', family: 6 }] : [{ address: '127.0.0.1', family: 4 }]));
    const before = accepted();
    expect(['connection-failed', 'timeout']).toContain(await causeOf(rebinding.fetch(`http://rebind.example:${canaryPort}/`)));
    expect(asked).toBe(1);
    expect(await causeOf(rebinding.fetch(`http://rebind.example:${canaryPort}/`))).toBe('blocked-address');
    expect(asked).toBe(2);
    expect(accepted()).toBe(before);
    await rebinding.close();
  });

  it.each([
    [
      [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ],
    [
      [
        { address: '93.184.215.14', family: 4 },
        { address: '::1', family: 6 },
      ],
    ],
    [
      [
        { address: '2606:2800:21f::1', family: 6 },
        { address: '::ffff:127.0.0.1', family: 6 },
      ],
    ],
  ])('with one private address among public ones are refused whole: %j', async (addresses) => {
    const mixed = clientWith(async () => addresses);
    const before = accepted();
    expect(await causeOf(mixed.fetch(`http://mixed.example:${canaryPort}/`))).toBe('blocked-address');
    expect(accepted()).toBe(before);
    await mixed.close();
  });

  it('that nobody knows are told apart from a refusal', async () => {
    const unknown = clientWith(async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })));
    expect(await causeOf(unknown.fetch('http://nowhere.example/'))).toBe('name-not-found');
    await unknown.close();
  });
});

it('introduces itself and keeps connections alive', async () => {
  const sockets = new Set<unknown>();
  const fresh = openGuardedClient({ policy: policy(new URL(origin).host) });
  routes.set('/hello', (request, response) => {
    sockets.add(request.socket);
    response.end(request.headers['user-agent']);
  });
  for (let turn = 0; turn < 10; turn++) {
    const answer = await fresh.fetch(`${origin}/hello`);
    expect(Buffer.from(answer.body).toString()).toMatch(/^Castgraph\//);
  }
  // The pool may open a second one while the first is still putting an answer away.
  expect(sockets.size).toBeLessThanOrEqual(2);
  await fresh.close();
});
