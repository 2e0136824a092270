import { badInput, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { findFlight } from '../campaigns/find-flights.ts';
import { Placement } from './placement.entity.ts';
import { PromoCode } from './promo-code.entity.ts';

/** Parts of a campaign that a placement may name. */
interface NamedParts {
  flightId?: string | null | undefined;
  promoCodeId?: string | null | undefined;
  makeGoodForId?: string | null | undefined;
  /** The placement itself, which makes good for another, if any. */
  ownId?: string;
}

const PARTS = [
  { field: 'flightId', kind: 'flight', find: findFlight },
  { field: 'promoCodeId', kind: 'promo code', find: findOf(PromoCode) },
  { field: 'makeGoodForId', kind: 'placement', find: findOf(Placement) },
] as const;

function findOf(entity: typeof PromoCode | typeof Placement) {
  return (em: EntityManager, organizationId: string, id: string) => em.findOne<PromoCode | Placement>(entity, { organizationId, id });
}

/** The parts of the campaign that were named, null for each that was not. @throws NOT_FOUND; BAD_INPUT for another campaign's */
export async function requireParts(
  em: EntityManager,
  campaign: { organizationId: string; id: string },
  named: NamedParts,
): Promise<{ flightId: string | null; promoCodeId: string | null; makeGoodFor: string | null }> {
  for (const { field, kind, find } of PARTS) {
    const id = named[field];
    if (id == null) continue;
    if (id === named.ownId) throw badInput('A spot does not make good for itself', { path: ['input', field] });
    const part = isId(id) ? await find(em, campaign.organizationId, id) : null;
    if (!part) throw notFound(kind, id);
    if (part.campaignId !== campaign.id) throw badInput(`The ${kind} is another campaign’s`, { path: ['input', field] });
  }
  return { flightId: named.flightId ?? null, promoCodeId: named.promoCodeId ?? null, makeGoodFor: named.makeGoodForId ?? null };
}
