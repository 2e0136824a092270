import { beforeAll, describe, expect, inject, it } from 'vitest';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const { publicUrl } = inject('product');
const HOUSEHOLD = 'ffeeddccbbaa99887766554433221100';

let a: Session;
let b: Session;
beforeAll(async () => {
  [a, b] = await Promise.all([signUp(publicUrl), signUp(publicUrl)]);
});

/** The answer of a mutation's one field. */
async function ask(session: Session, name: string, input: object): Promise<any> {
  const type = name[0]!.toUpperCase() + name.slice(1);
  const select = {
    eraseHousehold: 'erasureId',
    revealHouseholdKey: 'householdKey',
    updatePrivacySettings: 'settings { contact eventDays }',
  }[name];
  const { data, errors } = await session.send(
    `mutation Privacy($input: ${type}Input!) { it: ${name}(input: $input) { __typename ... on ${type}Payload { ${select} } ... on InvalidInputError { message path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.it;
}

const erasure = async (session: Session, id: string) =>
  (await session.send('query Erasure($id: ID!) { erasure(id: $id) { id state finishedAt rows { table rows } } }', { id })).data.erasure;

describe('a household that is to be forgotten', () => {
  it('is forgotten once, however often it is asked for while it is under way, and again when asked later', async () => {
    const asked = await Promise.all(Array.from({ length: 3 }, () => ask(a, 'eraseHousehold', { householdKey: HOUSEHOLD.toUpperCase() })));
    const ids = new Set(asked.map(({ erasureId }) => erasureId));
    expect(ids.size).toBeLessThan(3);
    const [id] = ids;
    const done = await until(async () => ((await erasure(a, id))?.state === 'DONE' ? erasure(a, id) : undefined));
    expect(done).toMatchObject({ id, finishedAt: expect.any(String) });
    expect(done.rows.length).toBeGreaterThan(5);
    expect(ids).not.toContain((await ask(a, 'eraseHousehold', { householdKey: HOUSEHOLD })).erasureId);
  });

  it('is nobody else’s: another organization sees nothing of it, and its own erasure of the same key is another', async () => {
    const { erasureId } = await ask(a, 'eraseHousehold', { householdKey: HOUSEHOLD });
    expect(await erasure(b, erasureId)).toBeNull();
    const own = await ask(b, 'eraseHousehold', { householdKey: HOUSEHOLD });
    expect(own.erasureId).not.toBe(erasureId);
    expect(await erasure(a, own.erasureId)).toBeNull();
  });

  it.each(['', 'g'.repeat(32), '0'.repeat(33), `${'0'.repeat(31)}'`, '0'.repeat(100_000)])(
    'is not found by what is no key: %.40s',
    async (householdKey) => {
      expect(await ask(a, 'eraseHousehold', { householdKey })).toMatchObject({
        __typename: 'InvalidInputError',
        path: ['input', 'householdKey'],
      });
    },
  );
});

describe('the key of an address', () => {
  it('is the same when asked twice and however it is written, and another organization’s as well', async () => {
    const addresses = ['2001:db8:0:0::1', '2001:0DB8::1', '2001:db8::2'];
    const keys = await Promise.all(addresses.map((address) => ask(a, 'revealHouseholdKey', { address })));
    expect(new Set(keys.map(({ householdKey }) => householdKey)).size).toBe(1);
    expect((await ask(b, 'revealHouseholdKey', { address: addresses[0]! })).householdKey).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each(['', 'localhost', '1.2.3', '81.2.69.142/24', 'x'.repeat(10_000)])('is not told of what is none: %.40s', async (address) => {
    expect(await ask(a, 'revealHouseholdKey', { address })).toMatchObject({ __typename: 'InvalidInputError' });
  });
});

describe('what is kept of listeners', () => {
  it('is what was said last, the same when it is said twice, and the installation’s own again for null', async () => {
    for (const eventDays of [90, 90]) expect((await ask(a, 'updatePrivacySettings', { eventDays })).settings.eventDays).toBe(90);
    expect((await ask(a, 'updatePrivacySettings', { contact: 'a@example.com' })).settings).toEqual({
      contact: 'a@example.com',
      eventDays: 90,
    });
    const back = await ask(a, 'updatePrivacySettings', { eventDays: null, contact: null });
    expect(back.settings).toEqual({ contact: null, eventDays: expect.any(Number) });
    expect(back.settings.eventDays).toBeGreaterThan(90);
    expect((await ask(b, 'updatePrivacySettings', { note: 'Ours' })).settings.eventDays).toBe(back.settings.eventDays);
  });

  it.each([
    [{}, undefined],
    [{ eventDays: 62 }, 'eventDays'],
    [{ eventDays: 1_000_000 }, 'eventDays'],
    [{ verdictDays: 1 }, 'verdictDays'],
    [{ contact: 'x'.repeat(201) }, 'contact'],
    [{ note: 'x'.repeat(2_001) }, 'note'],
  ])('is not %j', async (input, field) => {
    const path = field === undefined ? ['input'] : ['input', field];
    expect(await ask(a, 'updatePrivacySettings', input)).toMatchObject({ __typename: 'InvalidInputError', path });
  });
});
