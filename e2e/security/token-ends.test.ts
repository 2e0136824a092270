import { once } from 'node:events';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import WebSocket from 'ws';
import { connect, fetchTokens, registerApp, type App } from '../set-up/connect-app.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { makeThing } from '../set-up/make-thing.ts';
import { freezeProcess } from '../set-up/process-control.ts';
import { sendWith, signUp, type Session } from '../set-up/session.ts';

const product = inject('product');
const { publicUrl, redisUrl } = product;

let redis: Redis;
let owner: Session;
let sponsorId: string;
let app: App;
/** Somebody of the same organization to whom nothing happens. */
let bystander: Session;
beforeAll(async () => {
  redis = new Redis(redisUrl);
  owner = await signUp(publicUrl);
  sponsorId = (await makeThing(owner, 'CreateSponsor', 'sponsor { id }', { name: 'Lantern Oats' })).sponsor.id;
  app = await registerApp(owner, ['podcasts:read', 'campaigns:read']);
  bystander = await joinOrganization(product, owner, 'analyst');
});
afterAll(() => redis?.disconnect());

/** A token that works, and what ends it. */
interface Held {
  token: string;
  end(): Promise<unknown>;
}

const idOf = async ({ send }: Session) => (await send('{ viewer { user { id } } }')).data.viewer.user.id as string;

/** Has the owner, or somebody, do something, and sees that it was done. */
async function act({ send }: Pick<Session, 'send'>, field: string): Promise<void> {
  const { data, errors } = await send(`mutation { done: ${field} { __typename ... on UserError { message } } }`);
  if (!String(data?.done.__typename).endsWith('Payload')) throw new Error(JSON.stringify({ field, data, errors }));
}

async function asMember(role: string, end: (member: Session, userId: string) => Promise<unknown>): Promise<Held> {
  const member = await joinOrganization(product, owner, role);
  const userId = await idOf(member);
  return { token: member.token, end: () => end(member, userId) };
}

const endings: Record<string, () => Promise<Held>> = {
  'a member who is removed': () => asMember('manager', (_, userId) => act(owner, `removeMember(userId: "${userId}")`)),
  'a member whose role is lowered': () =>
    asMember('manager', (_, userId) => act(owner, `changeMemberRole(input: { userId: "${userId}", role: "read-only" })`)),
  'a member who is no longer to see a sponsor': async () => {
    const member = await joinOrganization(product, owner, 'sponsor');
    const grant = `input: { userId: "${await idOf(member)}", kind: SPONSOR, resourceId: "${sponsorId}" }`;
    await act(owner, `grantResource(${grant})`);
    return { token: member.token, end: () => act(owner, `revokeResource(${grant})`) };
  },
  'a session that is ended': () =>
    asMember('analyst', async (member) => {
      const { data } = await member.send('{ sessions { id } }');
      await act(member, `endSession(id: "${data.sessions[0].id}")`);
    }),
  'an app that is disconnected': async () => {
    const member = await joinOrganization(product, owner, 'analyst');
    const { access_token: token } = await fetchTokens(publicUrl, app, await connect(publicUrl, app, member));
    return { token, end: () => act(member, `revokeConnectedApp(clientId: "${app.id}")`) };
  },
  'a share link that is taken back': async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const { shareLink, url } = await makeThing(owner, 'CreateShareLink', 'shareLink { id } url', { kind: 'DASHBOARD', expiresAt });
    const secret = new URL(url as string, publicUrl).hash.replace(/^#token=/, '');
    const anybody = { send: sendWith(publicUrl, undefined) };
    const { authToken } = await makeThing(anybody, 'OpenShareLink', 'authToken { token }', { token: secret });
    return { token: authToken.token as string, end: () => act(owner, `revokeShareLink(id: "${shareLink.id}")`) };
  },
};

/** What the gateway says to a token: nothing wrong, or the code of its refusal. */
async function saidTo(token: string): Promise<string> {
  const { errors } = await sendWith(publicUrl, token)('{ viewer { kind } }');
  return errors ? String(errors[0]?.extensions?.['code']) : 'fine';
}

/** A socket that the gateway has let in with a token, or has not; gives with which code it was closed. */
async function openSocket(token: string): Promise<{ isIn: boolean; closed: Promise<number> }> {
  const socket = new WebSocket(`${publicUrl.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  const isIn = await Promise.race([once(socket, 'message').then(() => true), closed.then(() => false)]);
  return { isIn, closed };
}

/** The token works; what `meanwhile` does happens around its end; then it works no more, nor does the socket that was open with it. */
async function expectRefusedAfter(held: readonly Held[], end: () => Promise<unknown>): Promise<void> {
  const others = await openSocket(bystander.token);
  const sockets = await Promise.all(held.map(({ token }) => openSocket(token)));
  expect(sockets.map(({ isIn }) => isIn)).toEqual(held.map(() => true));
  expect(await Promise.all(held.map(({ token }) => saidTo(token)))).toEqual(held.map(() => 'fine'));
  await end();
  for (const { token } of held) await expect.poll(() => saidTo(token)).toBe('UNAUTHENTICATED');
  expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual(held.map(() => 4403));
  for (const { token } of held) expect((await openSocket(token)).isIn).toBe(false);
  expect([others.isIn, await saidTo(bystander.token)]).toEqual([true, 'fine']);
}

describe.each(Object.entries(endings))('the access token of %s', (_, hold) => {
  it('is refused, and its open socket closed', async () => {
    const held = await hold();
    await expectRefusedAfter([held], () => held.end());
  });

  it('is refused although Redis lost all that it knew, before and after', async () => {
    const held = await hold();
    await expectRefusedAfter([held], async () => {
      await redis.flushall();
      await held.end();
      await redis.flushall();
    });
    await redis.flushall();
    expect(await saidTo(held.token)).toBe('UNAUTHENTICATED');
  });
});

it('all of them are refused while Redis answers nobody, for gateways ask by themselves', async () => {
  const held: Held[] = [];
  for (const hold of Object.values(endings)) held.push(await hold());
  let thaw: (() => void) | undefined;
  try {
    await expectRefusedAfter(held, async () => {
      thaw = freezeProcess(product, 'redis');
      for (const { end } of held) await end();
    });
  } finally {
    thaw?.();
  }
  for (const { token } of held) expect(await saidTo(token)).toBe('UNAUTHENTICATED');
}, 180_000);
