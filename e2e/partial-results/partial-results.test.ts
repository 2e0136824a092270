import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { utcDay } from '@castgraph/kernel/days';
import { freezeProcess, keepKilled, untilReady } from '../set-up/process-control.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const today = utcDay(Date.now());
/** Five areas in one request; every field may be null by itself. */
const everywhere = `query Everywhere($id: ID!) {
  viewer { kind }
  podcast(id: $id) { title }
  campaign(id: $id) { name }
  permissionCheck(resource: "campaigns", action: "read") { granted }
}`;
const variables = { id: '0198c0de-0000-7000-8000-000000000000' };

let session: Session;
let heal: () => void = () => {};

beforeAll(async () => {
  session = await signUp(product.publicUrl);
});
afterEach(async () => {
  heal();
  heal = () => {};
  await untilReady(product, 'ingestion');
  // The gateway asks again after a while.
  await until(async () => ((await session.send(everywhere, variables)).errors === undefined ? true : undefined), 250);
});

describe.each([
  ['killed', keepKilled],
  ['frozen', freezeProcess],
] as const)('with a subgraph %s', (_, harm) => {
  it('answers the other fields and says which area is missing, without names or addresses from inside', async () => {
    heal = harm(product, 'ingestion');
    const { data, errors = [] } = await session.send(everywhere, variables);
    expect(data).toMatchObject({ viewer: { kind: 'USER' }, podcast: null, campaign: null, permissionCheck: { granted: true } });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path: ['podcast'], extensions: { area: 'Feeds and episodes' } });
    expect(JSON.stringify(errors)).not.toMatch(/ingestion|127\.0\.0\.1|localhost|ECONN|stack|node_modules/i);
  });

  it('answers soon, also for a page that needs the missing area', async () => {
    heal = harm(product, 'ingestion');
    const { data, errors } = await session.send(
      `query Page($range: DateRangeInput!) { dashboard(range: $range) { listenerEngagement { downloads } } podcasts { totalCount } }`,
      {
        range: { from: today, to: today },
      },
    );
    expect(errors?.[0]?.extensions?.['area']).toBe('Feeds and episodes');
    // `podcasts` may not be null, so nothing of this answer can stand; the error still names the area and nothing else.
    expect(data ?? null).toBeNull();
  });
});
