import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { clientId } from './client-input.ts';
import { OAuthClient } from './oauth-client.entity.ts';

/** An app and who registered it, of whichever organization. */
export interface FoundClient {
  client: OAuthClient;
  publisher: string;
}

/** The app of a `client_id`; undefined for what is none. */
export async function findClient(orm: Orm, id: string): Promise<FoundClient | undefined> {
  if (!clientId.safeParse(id).success) return undefined;
  return inSystem(
    orm,
    async (em) => {
      const client = await em.findOne(OAuthClient, { id });
      if (!client) return undefined;
      const [publisher] = await em.execute<{ name: string }[]>('select name from accounts.organization where organization_id = ?', [
        client.organizationId,
      ]);
      return { client, publisher: publisher?.name ?? '' };
    },
    { readOnly: true },
  );
}
