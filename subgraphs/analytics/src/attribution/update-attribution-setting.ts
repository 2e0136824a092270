import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { requireSponsor } from '../sponsors/require-sponsor.ts';
import type { Sponsor } from '../sponsors/sponsor.entity.ts';
import { markDueSponsor } from './mark-due.ts';

const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/,
    'A referrer is a host name, such as coupons.example',
  );
const source = z.string().trim().toLowerCase().min(1, 'A UTM source has a letter').max(200, 'A UTM source has at most 200 characters');
const input = z.strictObject({
  sponsorId: z.string(),
  excludedReferrers: z.array(host).max(100, 'At most 100 referrers').nullish(),
  excludedUtmSources: z.array(source).max(100, 'At most 100 UTM sources').nullish(),
  creditsPriorCustomers: z.boolean().nullish(),
  measuredSince: z.date().nullish(),
});

/**
 * Says what an advertiser wants left out (A4), and has the orders that it may concern judged again.
 * @returns the advertiser, and how many orders are judged again
 * @throws BAD_INPUT; NOT_FOUND
 */
// no event: nothing outside analytics credits orders
export async function updateAttributionSetting(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ sponsor: Sponsor; due: number }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const sponsor = await requireSponsor(em, organizationId, fields.sponsorId);
    const { excludedReferrers: hosts, excludedUtmSources: sources, creditsPriorCustomers: credits, measuredSince } = fields;
    const list = (values: readonly string[] | null | undefined) => (values == null ? null : arrayLiteral([...new Set(values)]));
    await em.execute(
      `/* update-attribution-setting */
       insert into analytics.attribution_setting as s
         (organization_id, sponsor_id, excluded_referrers, excluded_utm_sources, credits_prior_customers, measured_since, changed_at)
       values (?, ?, coalesce(?::text[], '{}'), coalesce(?::text[], '{}'), coalesce(?, false), ?, now())
       on conflict (organization_id, sponsor_id) do update
         set excluded_referrers = coalesce(?::text[], s.excluded_referrers), excluded_utm_sources = coalesce(?::text[], s.excluded_utm_sources),
             credits_prior_customers = coalesce(?, s.credits_prior_customers),
             measured_since = case when ? then excluded.measured_since else s.measured_since end, changed_at = now()`,
      [
        organizationId,
        sponsor.id,
        list(hosts),
        list(sources),
        credits ?? null,
        measuredSince ?? null,
        list(hosts),
        list(sources),
        credits ?? null,
        measuredSince !== undefined,
      ],
    );
    const due = await markDueSponsor(em, organizationId, sponsor.id);
    const { sponsorId: _, ...details } = fields;
    await recordAudit(em, { viewer, action: 'attribution-setting.update', subjectType: 'Sponsor', subjectId: sponsor.id, details });
    return { sponsor, due };
  });
}
