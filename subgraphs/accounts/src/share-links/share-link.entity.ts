import { defineEntity, p } from '@mikro-orm/core';
import type { SharedKind } from '@castgraph/kernel/grants';

const ShareLinkSchema = defineEntity({
  name: 'ShareLink',
  tableName: 'share_link',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.text().$type<SharedKind>(),
    reportId: p.uuid().nullable(),
    tokenHash: p.text().hidden(),
    passwordHash: p.text().nullable().hidden(),
    createdBy: p.uuid(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    lastOpenedAt: p.datetime(3).nullable(),
  },
});

/** A link that opens one report, or the dashboard, to whoever has it. */
export class ShareLink extends ShareLinkSchema.class {}
ShareLinkSchema.setClass(ShareLink);
