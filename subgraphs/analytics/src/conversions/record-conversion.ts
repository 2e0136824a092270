import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { afterCommit } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { announceCampaign } from '../performance/announce-campaign.ts';
import type { Conversion } from './conversion.entity.ts';
import { storeConversion } from './store-conversion.ts';

const input = z.strictObject({
  orderId: z.string().trim().min(1, 'An order has an id').max(200, 'An order id has at most 200 characters'),
  at: z.date(),
  value: z.strictObject({
    amountMinor: z.int('Money is a whole number of minor units').nonnegative('A conversion is not worth less than nothing'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is its ISO 4217 code, such as EUR'),
  }),
  promoCodes: z.array(z.string().max(200)).max(20, 'An order carries at most 20 codes').default([]),
  landingUrl: z.url('Not a URL').max(4_000).nullish(),
});

/** Clocks differ a little between machines; more than this is a mistake. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/**
 * Records a conversion that a program reports, and credits it.
 * @throws BAD_INPUT; CONFLICT when the order is known with another value
 */
// no event: analytics is where conversions live; the live numbers learn of it after the commit
export async function recordConversion(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ conversion: Conversion; duplicate: boolean }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  if (fields.at.getTime() > Date.now() + FUTURE_TOLERANCE_MS) throw badInput('The order lies in the future', { path: ['input', 'at'] });
  return context.transact(async (em) => {
    const order = { ...fields, source: 'api', landingUrl: fields.landingUrl ?? null };
    const { conversion, campaignId, duplicate } = await storeConversion(em, viewer.organizationId, order);
    const subject = { subjectType: 'Conversion', subjectId: conversion.id };
    await recordAudit(em, { viewer, action: 'conversion.record', ...subject, details: { orderId: fields.orderId, duplicate } });
    if (campaignId) afterCommit(em, () => announceCampaign(context.live, viewer.organizationId, campaignId));
    return { conversion, duplicate };
  });
}
