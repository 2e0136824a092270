import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { hashTokenSubject } from '@castgraph/auth/token-end';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { readCredential } from './credential.ts';
import { createIdentity } from './identify.ts';
import { openViewerMemory } from './viewer-memory.ts';
import { watchIdentity } from './watch-identity.ts';

const secretsKey = randomBytes(32).toString('base64');
/** Longer than any test: whoever is heard of before was told. */
const NEVER_MS = 2_000_000_000;

/** A member with a token, an identity that knows of ended subjects what `ended` holds, and who watches over the member's stay. */
async function stay() {
  const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: ['owner'], scopes: ['podcasts:read'] };
  const subjectHash = hashTokenSubject({ organizationId: viewer.organizationId, personId: viewer.id });
  const ended = new Set<string>();
  const identity = createIdentity({
    sessions: { get: async () => null } as never,
    accounts: { findViewer: async () => undefined },
    secretsKey,
    tokenEnds: { isOver: (subjects) => subjects.some((one) => ended.has(one)), refresh: async () => {}, close: () => {} },
  });
  const credential = readCredential(`Bearer ${(await issueAccessToken({ viewer, secretsKey })).token}`, undefined, 'http://localhost')!;
  const known = await identity.identify(credential);
  const onEnd = vi.fn<(reason: string) => void>();
  const watch = () => watchIdentity(identity, { credential, viewer: known, address: '192.0.2.1', userAgent: undefined }, onEnd, NEVER_MS);
  return { identity, subjectHash, ended, onEnd, watch };
}
const wasEnded = (onEnd: ReturnType<typeof vi.fn>) => vi.waitFor(() => expect(onEnd).toHaveBeenCalledExactlyOnceWith('Session ended'));

describe('whoever stays connected', () => {
  it('is looked at when somebody says that they changed, and goes once their token has ended', async () => {
    const { identity, subjectHash, ended, onEnd, watch } = await stay();
    const stop = watch();
    // Told of before it is known: nothing has ended yet.
    identity.forget({ subjectHash });
    await vi.waitFor(async () => expect(onEnd).not.toHaveBeenCalled());
    ended.add(subjectHash);
    identity.forget({ subjectHash });
    await wasEnded(onEnd);
    stop();
  });

  it('goes when their token ended between being let in and being watched over', async () => {
    const { identity, subjectHash, ended, onEnd, watch } = await stay();
    ended.add(subjectHash);
    identity.forget({ subjectHash });
    watch();
    await wasEnded(onEnd);
  });

  it('is not looked at for what happens to others, nor after leaving', async () => {
    const { identity, subjectHash, ended, onEnd, watch } = await stay();
    const stop = watch();
    ended.add(subjectHash);
    identity.forget({ subjectHash: hashTokenSubject({ sessionId: newId() }) });
    stop();
    stop();
    identity.forget({ subjectHash });
    await new Promise((resolve) => setImmediate(resolve));
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('a token that is held', () => {
  const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: [], scopes: [] };
  const open = () => {
    const memory = openViewerMemory(5);
    memory.set('token:a', viewer, ['one', 'two']);
    return { ...memory, isTooOld: () => vi.waitFor(() => expect(memory.get('token:a')).toBeUndefined()) };
  };

  it('is found by what ends it after what was remembered is too old or forgotten, until all have let go', async () => {
    const memory = open();
    const [letGo, letGoToo] = [memory.hold('token:a'), memory.hold('token:a')];
    await memory.isTooOld();
    expect(memory.tokensOf('one')).toEqual(['token:a']);
    memory.set('token:a', viewer, ['one', 'two']);
    memory.delete('token:a');
    letGo();
    letGo();
    expect(memory.tokensOf('two')).toEqual(['token:a']);
    letGoToo();
    expect([memory.tokensOf('one'), memory.tokensOf('two')]).toEqual([[], []]);
  });

  it('is found no longer than it is remembered by those that nobody holds', async () => {
    const memory = open();
    await memory.isTooOld();
    expect(memory.tokensOf('one')).toEqual([]);
  });
});
