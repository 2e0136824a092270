import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { signUp } from '../people/sign-up.ts';
import { signIn } from '../sessions/sign-in.ts';
import { signOut } from '../sessions/sign-out.ts';
import { exportAudit } from './export-audit.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const password = 'correct horse battery';

async function join() {
  const email = `${newId()}@example.com`;
  const context = workspace.as(null);
  const { viewer } = await signUp(context, { email, password, name: 'Ada', organizationName: 'Example Audio' });
  return { email, viewer, cookie: context.responseHeaders.get('set-cookie')!.split(';')[0]! };
}
type Member = Awaited<ReturnType<typeof join>>;

const cases: Record<string, (member: Member) => Promise<unknown>> = {
  signIn: ({ email }) => signIn(workspace.as(null), { email, password }),
  signOut: ({ viewer, cookie }) => signOut(workspace.as(viewer, { cookie })),
  createApiKey: ({ viewer }) => createApiKey(workspace.as(viewer), { name: 'Importer', scopes: ['podcasts:read'] }),
  exportAudit: ({ viewer }) => exportAudit(workspace.as(viewer), { format: 'CSV' }),
};

it.each(Object.keys(cases))('%s leaves exactly one entry of its action', async (field) => {
  const member = await join();
  const recorded = await actionsRecordedBy(workspace.orm, member.viewer.organizationId, () => cases[field]!(member));
  expect(recorded).toEqual((await readAuditedMutations('accounts')).get(field));
});

it('a sign-up leaves one entry of its own beside that of its session, and a refused sign-in none of a session', async () => {
  const { viewer, email } = await join();
  const { organizationId } = viewer;
  const entries = await workspace.as(viewer).read((em) => em.execute<{ action: string }[]>('select action from accounts.audit_entry'));
  expect(entries.map(({ action }) => action).toSorted()).toEqual(['account.sign-up', 'session.start']);
  const wrong = () => signIn(workspace.as(null), { email, password: 'wrong' });
  expect(await actionsRecordedBy(workspace.orm, organizationId, wrong)).not.toContain('session.start');
});
