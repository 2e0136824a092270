import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { ConsentState } from '@castgraph/measurement/consent';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { PixelHitSource, PixelHitVerdict } from '../generated/resolvers.ts';

/** A hit as it is kept; its keys are shown to nobody. */
export interface PixelHitRow {
  id: string;
  source: PixelHitSource;
  at: Date;
  event: string;
  verdict: PixelHitVerdict;
  cause: string | null;
  field: string | null;
  orderId: string | null;
  valueMinor: number | null;
  currency: string | null;
  promoCodes: string[];
  consent: ConsentState;
  consentSignal: string | null;
  householdKept: boolean;
  pageHost: string | null;
  conversionId: string | null;
}

/** Which hits; what is left out does not matter. */
export interface HitFilter {
  verdicts?: readonly PixelHitVerdict[] | null | undefined;
  hitId?: string | null | undefined;
}

/** A page of what called a pixel, newest first: at most `limit + 1`. */
export async function listHits(
  context: OperationContext,
  pixelId: string,
  { after, limit }: Page,
  { verdicts, hitId }: HitFilter = {},
): Promise<PixelHitRow[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  if (hitId != null && !isId(hitId)) return [];
  const only = [verdicts ? arrayLiteral(verdicts) : null, hitId ?? null];
  const before = after && new Date(String(after.sort));
  if (before && Number.isNaN(before.getTime())) throw badInput('The cursor is not one of this list', { path: ['after'] });
  const rows = await context.read((em) =>
    em.execute<(Omit<PixelHitRow, 'valueMinor' | 'at'> & { valueMinor: string | null; at: string | Date })[]>(
      `/* list-pixel-hits */
       select id, source, at, event, verdict, cause, field, order_id as "orderId", value_minor as "valueMinor", currency,
              promo_codes as "promoCodes", consent, consent_signal as "consentSignal", household_key is not null as "householdKept",
              page_host as "pageHost", conversion_id as "conversionId"
         from analytics.pixel_hit
        where organization_id = ? and pixel_id = ? and (?::timestamptz is null or (at, id) < (?::timestamptz, ?::uuid))
          and verdict = any(coalesce(?::text[], array[verdict])) and id = coalesce(?::uuid, id)
        order by at desc, id desc limit ?`,
      [organizationId, pixelId, before ?? null, before ?? null, after?.id ?? null, ...only, limit + 1],
    ),
  );
  return rows.map((row) =>
    Object.assign(row, { at: new Date(row.at), valueMinor: row.valueMinor === null ? null : Number(row.valueMinor) }),
  );
}
