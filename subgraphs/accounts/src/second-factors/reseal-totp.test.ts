import { afterAll, beforeAll, expect, it } from 'vitest';
import { inSystem } from '@castgraph/orm/transact';
import { enrolledMember } from '../fixture/enrolled-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { resealTotp } from './reseal-totp.job.ts';
import { openTotpSecret } from './totp-secret.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

it('secrets of apps live through a change of SECRETS_KEY, and those that no key opens are counted and kept', async () => {
  const next = Buffer.alloc(32, 'next').toString('base64');
  const members = [await enrolledMember(workspace), await enrolledMember(workspace)];
  const read = () =>
    inSystem(workspace.orm, (em) => em.execute<{ person_id: string; sealed_secret: string }[]>('select * from accounts.totp order by 1'));
  const { signal } = new AbortController();
  const before = await read();
  expect(await resealTotp(workspace.orm, next, signal)).toEqual({ resealed: 0, unopened: 2 });
  expect(await read()).toEqual(before);
  expect(await resealTotp(workspace.orm, `${next},${workspace.secretsKey}`, signal)).toEqual({ resealed: 2, unopened: 0 });
  expect(await resealTotp(workspace.orm, next, signal)).toEqual({ resealed: 0, unopened: 0 });
  const secrets = (await read()).map((row) => openTotpSecret(row.sealed_secret, row.person_id, next));
  expect(secrets.toSorted()).toEqual(members.map(({ secret }) => secret).toSorted());
  const [one, other] = await read();
  expect(() => openTotpSecret(one!.sealed_secret, other!.person_id, next)).toThrow(/altered/);
});
