import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { archiveSponsor } from './archive-sponsor.ts';
import { createBrand } from './create-brand.ts';
import { createSponsorContact } from './create-sponsor-contact.ts';
import { createSponsor } from './create-sponsor.ts';
import { listSponsors } from './list-sponsors.ts';
import { removeBrand } from './remove-brand.ts';
import { removeSponsorContact } from './remove-sponsor-contact.ts';
import { updateBrand } from './update-brand.ts';
import { updateSponsorContact } from './update-sponsor-contact.ts';
import { updateSponsor } from './update-sponsor.ts';

let workspace: Workspace;
let sponsorId: string;
beforeAll(async () => {
  workspace = await openWorkspace();
  sponsorId = (await createSponsor(workspace.as(), { name: 'Northwind' })).id;
});
afterAll(() => workspace.close());

it('brands are a sponsor’s own, by one name each in whatever case, and leave it when they are removed', async () => {
  const create = (name: string) => createBrand(workspace.as(), { sponsorId, name });
  const results = await Promise.allSettled([create('Cold brew'), create('COLD BREW')]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const [brand] = (await workspace.as().loaders.brandsOfSponsor.load(sponsorId))!;
  await updateBrand(workspace.as(), { brandId: brand!.id, name: 'Cold brew, new', website: 'https://brew.example/' });
  await expect(updateBrand(workspace.as(), { brandId: (await create('Beans')).id, name: 'cold brew, NEW' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await removeBrand(workspace.as(), { brandId: brand!.id });
  await expect(removeBrand(workspace.as(), { brandId: brand!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await workspace.as().loaders.brandsOfSponsor.load(sponsorId))!.map(({ name }) => name)).toEqual(['Beans']);
  expect(await workspace.as().loaders.brand.load(brand!.id)).toMatchObject({ removedAt: expect.any(Date) });
  await create('Cold brew, new');
});

it('contacts are told by no log, and go for good', async () => {
  const person = { name: 'Ada Weber', email: 'ada@northwind.example', phone: '+49 30 1234', job: 'Buyer' };
  const { id: contactId } = await createSponsorContact(workspace.as(), { sponsorId, ...person });
  const changed = await updateSponsorContact(workspace.as(), { contactId, phone: null });
  expect(changed).toMatchObject({ ...person, phone: null });
  await removeSponsorContact(workspace.as(), { contactId });
  expect(await workspace.as().loaders.contactsOfSponsor.load(sponsorId)).toBeUndefined();
  await expect(updateSponsorContact(workspace.as(), { contactId, name: 'X' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const log = await workspace.as().read((em) => em.execute(`select * from analytics.audit_entry where subject_id = ?`, [contactId]));
  expect(log).toHaveLength(3);
  expect(JSON.stringify(log)).not.toMatch(/Ada|ada@|1234/);
});

it.each([
  { name: '' },
  { name: 'x'.repeat(201) },
  { name: 'Ada', email: 'not an address' },
  { name: 'Ada', phone: '<script>' },
  { name: 'Ada', salary: 1 } as { name: string },
])('refuses a contact that is none: %j', async (person) => {
  await expect(createSponsorContact(workspace.as(), { sponsorId, ...person })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('sponsors are renamed unless the name is taken, by one of two who saw the same version, put away and found by text', async () => {
  const { id } = await createSponsor(workspace.as(), { name: 'Half 50% price' });
  await expect(updateSponsor(workspace.as(), { sponsorId: id, name: 'NORTHWIND' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await updateSponsor(workspace.as(), { sponsorId: id, expectedVersion: 1, name: 'Half 50% off' });
  await expect(updateSponsor(workspace.as(), { sponsorId: id, expectedVersion: 1, website: null })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const names = async (filter?: object) => (await listSponsors(workspace.as(), filter)).map(({ name }) => name);
  expect(await names({ text: '%' })).toEqual(['Half 50% off']);
  await archiveSponsor(workspace.as(), { sponsorId: id });
  expect(await names()).toEqual(['Northwind']);
  expect(await names({ includeArchived: true })).toEqual(['Half 50% off', 'Northwind']);
});

it('another organization finds neither sponsor, brand nor contact, and who only reads changes none', async () => {
  const { id: contactId } = await createSponsorContact(workspace.as(), { sponsorId, name: 'Bo' });
  const { id: brandId } = await createBrand(workspace.as(), { sponsorId, name: newId() });
  const attempts = (context: ReturnType<Workspace['as']>) => [
    updateSponsor(context, { sponsorId, name: 'Mine' }),
    archiveSponsor(context, { sponsorId }),
    createBrand(context, { sponsorId, name: 'Mine' }),
    updateBrand(context, { brandId, name: 'Mine' }),
    removeBrand(context, { brandId }),
    createSponsorContact(context, { sponsorId, name: 'Mine' }),
    updateSponsorContact(context, { contactId, name: 'Mine' }),
    removeSponsorContact(context, { contactId }),
  ];
  for (const [context, code] of [
    [workspace.as('owner', newId()), 'NOT_FOUND'],
    [workspace.as('analyst'), 'FORBIDDEN'],
  ] as const) {
    const refusals = await Promise.allSettled(attempts(context));
    expect(refusals.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'done'))).toEqual(
      refusals.map(() => code),
    );
  }
});
