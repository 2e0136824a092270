import { beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { registry } from './metrics.ts';
import { logSecurityEvents, noteSecurityEvent } from './security-events.ts';

const lines: string[] = [];
logSecurityEvents(openLog('test', { target: { write: (line) => void lines.push(line) } }));
beforeEach(() => void lines.splice(0));

const viewer = { kind: 'user', id: 'u1', organizationId: 'o1' };

describe('a security event', () => {
  it('is counted, and logged with when, where, who and what', async () => {
    noteSecurityEvent('forbidden_operation', { viewer, asked: ['Query.campaigns'] });
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 'WARN',
      service: 'test',
      time: expect.stringMatching(/Z$/),
      security_event: 'forbidden_operation',
      viewer: 'user:u1',
      organization_id: 'o1',
      asked: ['Query.campaigns'],
    });
    expect(await registry.getSingleMetricAsString('security_events_total')).toContain('type="forbidden_operation"} 1');
  });

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::77', '2001:db8:1::/48'],
    ['2001:db8::77', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['unknown\n{"level":"INFO"}', 'unknown'],
  ])('from %j names the network only', (address, network) => {
    noteSecurityEvent('sign-in-refused', { account: 'ada@example.com', address });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ network, account_hash: expect.stringMatching(/^[\w-]{22}$/) });
    expect(lines[0]).not.toMatch(/ada|\b77\b/);
  });

  it('of a flood is counted whole and logged in part', async () => {
    for (let event = 0; event < 500; event++) noteSecurityEvent('rate_limited');
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(await registry.getSingleMetricAsString('security_events_total')).toContain('type="rate_limited"} 500');
  });
});
