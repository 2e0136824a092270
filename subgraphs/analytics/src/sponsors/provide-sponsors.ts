import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Brand } from './brand.entity.ts';
import { Sponsor } from './sponsor.entity.ts';

/** The ids of sponsors by their names in lower case; those that are not there are made. Hold the names first, and flush then. */
export async function provideSponsors(em: EntityManager, organizationId: string, names: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  if (names.length === 0) return ids;
  for (const { id, name } of await em.find(Sponsor, { organizationId })) ids.set(name.toLowerCase(), id);
  for (const name of names) {
    if (ids.has(name.toLowerCase())) continue;
    const id = newId();
    em.create(Sponsor, { organizationId, id, name, website: null, createdAt: new Date(), archivedAt: null, version: 1 });
    ids.set(name.toLowerCase(), id);
  }
  return ids;
}

/** The ids of brands by `brandKey`; those that are not there are made. Hold the names first, and flush then. */
export async function provideBrands(
  em: EntityManager,
  organizationId: string,
  named: readonly { sponsorId: string; name: string }[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const sponsorIds = [...new Set(named.map(({ sponsorId }) => sponsorId))];
  for (const brand of await em.find(Brand, { organizationId, sponsorId: { $in: sponsorIds }, removedAt: null }))
    ids.set(brandKey(brand.sponsorId, brand.name), brand.id);
  for (const { sponsorId, name } of named) {
    if (ids.has(brandKey(sponsorId, name))) continue;
    const id = newId();
    em.create(Brand, { organizationId, id, sponsorId, name, website: null, createdAt: new Date(), removedAt: null });
    ids.set(brandKey(sponsorId, name), id);
  }
  return ids;
}

/** What a brand is found by: its sponsor, and its name in lower case. */
export function brandKey(sponsorId: string, name: string): string {
  return `${sponsorId} ${name.toLowerCase()}`;
}
