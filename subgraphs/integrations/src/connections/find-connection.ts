import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { Connection } from './connection.entity.ts';

/** The connection that a webhook's address names, whoever's it is; null when it names none. */
export function findConnection(orm: Orm, provider: string, id: string): Promise<Connection | null> {
  if (!isId(id) || provider !== 'shopify') return Promise.resolve(null);
  return inSystem(orm, (em) => em.findOne(Connection, { id, provider }), { readOnly: true });
}

/** Notes that a connection has spoken. */
export async function noteEvent(em: EntityManager, { organizationId, id }: Connection, at: Date): Promise<void> {
  await em.nativeUpdate(Connection, { organizationId, id }, { lastEventAt: at });
}

/** Switches a connection off because the shop removed the app. */
export async function switchOffUninstalled(em: EntityManager, { organizationId, id, provider }: Connection): Promise<void> {
  await em.nativeUpdate(Connection, { organizationId, id }, { enabled: false });
  const viewer = { kind: 'service' as const, id: provider, organizationId };
  const subject = { subjectType: 'IntegrationConfig', subjectId: id };
  await recordAudit(em, { viewer, action: 'integration.disable', ...subject, details: { reason: 'app/uninstalled' } });
}
