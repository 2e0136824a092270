import { defineEntity, p } from '@mikro-orm/core';

const AlertSchema = defineEntity({
  name: 'Alert',
  tableName: 'alert',
  properties: {
    alertId: p.uuid().primary(),
    severity: p.text().$type<'INFO' | 'WARNING' | 'CRITICAL'>(),
    area: p.text(),
    message: p.text(),
    metadata: p.json().$type<Record<string, unknown>>(),
    createdAt: p.datetime(3),
    acknowledgedAt: p.datetime(3).nullable(),
    acknowledgedBy: p.text().nullable(),
    resolvedAt: p.datetime(3).nullable(),
  },
});

/** Something a person should know about the product itself; open until its cause went away. */
export class Alert extends AlertSchema.class {}
AlertSchema.setClass(Alert);
