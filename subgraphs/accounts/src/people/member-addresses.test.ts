import { afterAll, beforeAll, expect, it } from 'vitest';
import { graphql, buildSchema } from 'graphql';
import { newId } from '@castgraph/kernel/ids';
import type { Role } from '@castgraph/kernel/scopes';
import { inSystem } from '@castgraph/orm/transact';
import { makeViewer } from '@castgraph/testing/viewer';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { peopleResolvers } from './people.resolvers.ts';
import { signUp } from './sign-up.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const schema = buildSchema('type Query { user: User } type User { email: String! }');

it('shortens the addresses of colleagues for whoever may not read members, and never their own', async () => {
  const email = `${newId()}@example.com`;
  const { viewer } = await signUp(workspace.as(null), {
    email,
    password: 'correct horse battery',
    name: 'Ada',
    organizationName: 'Example',
  });
  const { organizationId } = viewer;
  const seenBy = async (role: Role, id = newId()) => {
    const context = workspace.as({ ...makeViewer({ organizationId, role }), id });
    const member = await context.loaders.member.load(viewer.id);
    const { email: resolve } = peopleResolvers.User as unknown as Record<string, (...args: unknown[]) => string>;
    const rootValue = { user: { email: () => resolve!(member, {}, context, undefined) } };
    return ((await graphql({ schema, source: '{ user { email } }', rootValue })).data as { user: { email: string } }).user.email;
  };
  expect(await seenBy('manager')).toBe(email);
  expect(await seenBy('analyst')).toBe('0…@example.com');
  expect(await seenBy('read-only', viewer.id)).toBe(email);
});

it('says until when an address must be shown to be one’s own, and nothing where nobody asks', async () => {
  const { viewer } = await newMember(workspace);
  const { verifyBy } = peopleResolvers.User as unknown as Record<string, (...args: unknown[]) => Date | null>;
  const ask = async (requiresVerifiedEmail: boolean) => {
    const context = workspace.as(viewer);
    const accounts = { ...context.accounts, settings: { ...context.accounts.settings, requiresVerifiedEmail } };
    return verifyBy!(await context.loaders.member.load(viewer.id), {}, { ...context, accounts });
  };
  expect(await ask(false)).toBeNull();
  expect((await ask(true))!.getTime()).toBeGreaterThan(Date.now());
  await inSystem(workspace.orm, (em) => em.execute('update accounts.person set email_verified_at = now() where id = ?', [viewer.id]));
  expect(await ask(true)).toBeNull();
});
