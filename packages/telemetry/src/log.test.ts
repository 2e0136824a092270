import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { currentTraceparent, parseTraceparent } from './trace-context.ts';
import { continueTrace, span } from './tracing.ts';

function collect(level = 'DEBUG') {
  const lines: string[] = [];
  const log = openLog('analytics', { level, target: { write: (line) => lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

describe('a log line', () => {
  it('is one JSON object with the level in capitals', () => {
    const { log, lines, last } = collect();
    log.info({ port: 4101 }, 'listening');
    expect(last()).toEqual({
      level: 'INFO',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      service: 'analytics',
      port: 4101,
      msg: 'listening',
    });
    log.warn('line one\nline two \u001b[31m red');
    expect(lines.at(-1)!.trimEnd().split('\n')).toHaveLength(1);
  });

  it('obeys the level', () => {
    const { log, lines } = collect('WARN');
    log.info('no');
    log.error('yes');
    expect(lines).toHaveLength(1);
  });

  it('shows no credential and no personal data, wherever they stand', () => {
    const { log, lines } = collect();
    const canaries = [
      'hunter2',
      'jane@example.org',
      'cg_0123456789ab_0123456789012345678901234567890123456789012',
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.sig',
      '203.0.113.7',
    ];
    const [password, email, key, jwt, ip] = canaries as [string, string, string, string, string];
    log.info(
      {
        headers: { Authorization: `Bearer ${jwt}`, cookie: 'castgraph_session=abc', 'castgraph-signature': jwt },
        body: { user: { e: { Email: email, api_key: key, password } } },
        ip,
      },
      'in',
    );
    log.info(`signed in ${email} with ${key} at postgres://u:${password}@db/x`);
    log.error({ err: new Error(`no ${email}`, { cause: new Error(`postgres://u:${password}@db/x`) }) }, 'failed for %s', email);
    log.child({ token: jwt, email }).info({ list: [{ secret: password }] }, 'child');
    log.info(Object.assign(new Error('boom'), { password, query: `select '${email}'` }));
    expect(lines).toHaveLength(5);
    for (const canary of [...canaries, 'castgraph_session=abc']) expect(lines.join('')).not.toContain(canary);
  });

  it('survives cycles, depth and odd values', () => {
    const { log, last } = collect();
    const cycle: Record<string, unknown> = { big: 10n, at: new Date(0), bytes: new Uint8Array(3) };
    cycle['self'] = cycle;
    log.info({ cycle }, 'odd');
    expect(last()).toMatchObject({ cycle: { big: '10', at: '1970-01-01T00:00:00.000Z', bytes: '[3 bytes]' } });
  });
});

describe('a trace', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it('goes on from the sender through spans to log lines and onward', async () => {
    const { log, last } = collect();
    await continueTrace(traceparent, 'request', {}, async () => {
      await span('inner', {}, async () => log.info('here'));
      expect(currentTraceparent()).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
    });
    expect(last()).toMatchObject({ trace_id: '0af7651916cd43dd8448eb211c80319c', span_id: expect.stringMatching(/^[0-9a-f]{16}$/) });
    log.info('outside');
    expect(last()).not.toHaveProperty('trace_id');
  });

  it('begins anew for a malformed header', async () => {
    for (const bad of [undefined, '', '00-0-0-01', traceparent.replace('00-', 'ff-'), `00-${'0'.repeat(32)}-b7ad6b7169203331-01`]) {
      expect(parseTraceparent(bad)).toBeUndefined();
      await continueTrace(bad, 'request', {}, async () => expect(currentTraceparent()).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/));
    }
  });

  it('passes failures on', async () => {
    await expect(span('failing', {}, async () => Promise.reject(new Error('why')))).rejects.toThrow('why');
  });
});
