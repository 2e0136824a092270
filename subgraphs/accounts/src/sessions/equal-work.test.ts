import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { newMember, TEST_PASSWORD as password } from '../fixture/new-member.ts';
import { refusalOf } from '../fixture/enrolled-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { signIn } from './sign-in.ts';

// What a password costs is counted, since a clock of a busy machine proves nothing about time.
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<{ verify: typeof verify }>();
  return { ...real, verify: vi.fn<typeof verify>((...args) => real.verify(...args)) };
});

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({}, { redisDb: 9 });
  await workspace.redis.flushdb();
});
afterAll(() => workspace.close());
beforeEach(() => {
  vi.mocked(verify).mockClear();
});

const enter = (email: string, typed = 'not this one, no') => signIn(workspace.as(null), { email, password: typed });
const stranger = () => `${newId()}@example.com`;

describe('a sign-in', () => {
  it('checks one password whether the account is there or not, and with the right one as well', async () => {
    const { email } = await newMember(workspace);
    for (const attempt of [() => enter(stranger()), () => enter(email), () => enter(email, password)]) {
      vi.mocked(verify).mockClear();
      await attempt();
      expect(verify).toHaveBeenCalledTimes(1);
    }
  });

  it('costs as much for nobody: the hash that is looked at has the same parameters', async () => {
    const { email } = await newMember(workspace);
    await enter(email);
    await enter(stranger());
    const [known, unknown] = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4));
    expect(unknown).toEqual(known);
  });

  it('checks none while it is locked, whether the account is there or not', async () => {
    const { email } = await newMember(workspace);
    for (const address of [email, stranger()]) {
      const tries = Array.from({ length: 40 }, () => address);
      let refusal: Awaited<ReturnType<typeof refusalOf>> | undefined;
      for (const one of tries) {
        vi.mocked(verify).mockClear();
        refusal = await enter(one).then(
          () => undefined,
          (error: unknown) => refusalOf(Promise.reject(error as Error)),
        );
        if (refusal) break;
      }
      expect(refusal).toMatchObject({ __typename: 'TooManyAttemptsError' });
      expect(verify).not.toHaveBeenCalled();
    }
  });
});
