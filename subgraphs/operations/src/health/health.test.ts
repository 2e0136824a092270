import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSystem } from '@castgraph/orm/transact';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acknowledgeAlert } from '../alerts/acknowledge-alert.ts';
import { followAlerts } from '../alerts/follow-alerts.ts';
import { listAlerts } from '../alerts/list-alerts.ts';
import { currentState, listHealth } from './list-health.ts';
import { probeTargets, type AreaHealth } from './probe-targets.ts';
import { recordHealth } from './record-health.ts';

let workspace: Workspace;
let server: Server;
let url: string;
let answer = { status: 200, body: '{}' };

beforeAll(async () => {
  workspace = await openWorkspace();
  server = createServer((_, response) => response.writeHead(answer.status).end(answer.body)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await workspace.close();
});

const down = 'http://127.0.0.1:1';

function record(areas: AreaHealth[], at: number): Promise<void> {
  return inSystem(workspace.orm, (em) => recordHealth(em, workspace.live, areas, new Date(at)));
}

describe('looking at the product', () => {
  it('calls an area unhealthy when its door is shut, degraded when only its background is', async () => {
    answer = { status: 200, body: '{}' };
    const areas = await probeTargets([
      { area: 'ingestion', process: 'api', url },
      { area: 'ingestion', process: 'worker', url: down },
      { area: 'analytics', process: 'api', url: down },
    ]);
    expect(areas.map(({ area, status }) => [area, status])).toEqual([
      ['ingestion', 'DEGRADED'],
      ['analytics', 'UNHEALTHY'],
    ]);
  });

  it('names what a process that is not ready lacks, and no address', async () => {
    answer = {
      status: 503,
      body: JSON.stringify({
        checks: [
          { name: 'postgres', status: 'unhealthy' },
          { name: 'redis', status: 'healthy' },
        ],
      }),
    };
    const [area] = await probeTargets([{ area: 'accounts', process: 'api', url }]);
    expect(area?.checks[0]).toMatchObject({ status: 'UNHEALTHY', message: 'Not ready: postgres' });
  });

  it('raises one alert for an area that stays away, not for a restart, and resolves it when it is back', async () => {
    const away: AreaHealth = { area: 'reporting', status: 'UNHEALTHY', checks: [] };
    const back: AreaHealth = { area: 'reporting', status: 'HEALTHY', checks: [] };
    const stream = followAlerts(workspace.as());
    const first = stream.next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = Date.now();
    await record([away], start);
    expect(await open()).toEqual([]);
    await record([away], start + 11_000);
    await record([away], start + 21_000);
    expect(await open()).toHaveLength(1);
    expect((await first).value).toEqual({ alertId: (await open())[0]?.alertId });
    await record([back], start + 31_000);
    expect(await open()).toEqual([]);
    await stream.return?.();
  });

  it('lets a person note an alert once, and refuses who may not', async () => {
    await record([{ area: 'gateway', status: 'UNHEALTHY', checks: [] }], Date.now() - 60_000);
    await record([{ area: 'gateway', status: 'UNHEALTHY', checks: [] }], Date.now());
    const [alert] = await open();
    const noted = await acknowledgeAlert(workspace.as(), { alertId: alert!.alertId });
    expect((await acknowledgeAlert(workspace.as('admin'), { alertId: alert!.alertId })).acknowledgedBy).toBe(noted.acknowledgedBy);
    await expect(acknowledgeAlert(workspace.as('analyst'), { alertId: alert!.alertId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('does not call healthy what nobody has looked at for a minute', async () => {
    await record([{ area: 'integrations', status: 'HEALTHY', checks: [] }], Date.now() - 120_000);
    const rows = await listHealth(workspace.as('read-only'));
    expect(currentState(rows.find(({ area }) => area === 'integrations')!)).toBe('DEGRADED');
  });
});

async function open() {
  return (await listAlerts(workspace.as())).filter(({ resolvedAt }) => !resolvedAt);
}
