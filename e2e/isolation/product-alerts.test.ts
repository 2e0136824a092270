import { beforeAll, expect, inject, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { keepKilled, untilReady } from '../set-up/process-control.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
let owner: Session;
let stranger: Session;
/** A member of the owner's organization who may look after the product, and not act. */
let onlooker: Session;
beforeAll(async () => {
  [owner, stranger] = await Promise.all([signUp(product.publicUrl), signUp(product.publicUrl)]);
  onlooker = await joinOrganization(product, owner, 'analyst');
});

const alertsOf = async ({ send }: Session) =>
  (await send('{ alerts { alertId severity service message metadata createdAt acknowledgedAt } }')).data.alerts as Record<
    string,
    unknown
  >[];
const acknowledge = async ({ send }: Session, alertId: string) =>
  send(
    `mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) {
       __typename ... on AcknowledgeAlertPayload { alert { acknowledgedAt } } } }`,
    { input: { alertId } },
  );
const acknowledgements = async ({ send }: Session) =>
  (await send('{ auditEntries(filter: { action: "alert.acknowledge" }) { edges { node { subjectId } } } }')).data.auditEntries
    .edges as unknown[];

it('an alert is of the product: one and the same for every organization, and tells nothing of any', async () => {
  const before = new Set((await alertsOf(owner)).map(({ alertId }) => alertId));
  const letLive = keepKilled(product, 'integrations');
  let raised: Record<string, unknown>;
  try {
    raised = await until(async () => (await alertsOf(owner)).find(({ alertId }) => !before.has(alertId)));
  } finally {
    letLive();
  }
  await untilReady(product, 'integrations');
  const alertId = raised['alertId'] as string;
  const own = async (session: Session) => (await alertsOf(session)).find((one) => one['alertId'] === alertId);
  expect(await own(stranger)).toEqual(raised);
  for (const { organizationId, email } of [owner, stranger]) {
    expect(JSON.stringify(raised)).not.toContain(organizationId);
    expect(JSON.stringify(raised)).not.toContain(email);
  }

  expect((await acknowledge(stranger, newId())).data.acknowledgeAlert.__typename).toBe('NotFoundError');
  expect((await acknowledge(onlooker, alertId)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await own(owner))!['acknowledgedAt']).toBeNull();

  const noted = (await acknowledge(stranger, alertId)).data.acknowledgeAlert.alert.acknowledgedAt as string;
  expect(await own(owner)).toEqual({ ...raised, acknowledgedAt: noted });
  // Once: whoever is second changes nothing, and is in no audit.
  expect((await acknowledge(owner, alertId)).data.acknowledgeAlert.alert.acknowledgedAt).toBe(noted);
  await expect.poll(() => acknowledgements(stranger)).toEqual([{ node: { subjectId: alertId } }]);
  expect(await acknowledgements(owner)).toEqual([]);
}, 120_000);
