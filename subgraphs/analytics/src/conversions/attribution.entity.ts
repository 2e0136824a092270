import { defineEntity, p } from '@mikro-orm/core';
import type { AttributionMethod } from '../generated/resolvers.ts';

const AttributionSchema = defineEntity({
  name: 'Attribution',
  tableName: 'attribution',
  properties: {
    organizationId: p.uuid().primary(),
    conversionId: p.uuid().primary(),
    id: p.uuid(),
    campaignId: p.uuid(),
    at: p.datetime(3),
    method: p.text().$type<AttributionMethod>(),
    confidence: p.double().$type<number>(),
    conflict: p.boolean(),
    /** Every method that had evidence, for the overlap. */
    methods: p.array().$type<AttributionMethod[]>(),
    promoCode: p.text().nullable(),
    matchedEventId: p.uuid().nullable(),
    version: p.integer(),
    computedAt: p.datetime(3),
  },
});

/** The campaign that earned a conversion, and by what evidence; one row per conversion at most. */
export class Attribution extends AttributionSchema.class {}
AttributionSchema.setClass(Attribution);
