import { z } from 'zod';
import type { SessionStore } from '@castgraph/auth/session-record';
import { SIGNATURE_HEADER, verifySubgraphRequest } from '@castgraph/auth/viewer-token';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Route } from '@castgraph/service/routes';
import { parseInput } from '@castgraph/service/parse-input';
import type { AccountsSettings } from '../context.ts';
import { findKeyViewer } from '../api-keys/find-key-viewer.ts';
import { findSessionViewer } from './find-session-viewer.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const question = z.union([
  z.strictObject({ sessionHash: sha256 }),
  z.strictObject({ apiKeyId: z.string().regex(/^[0-9a-f]{12}$/), apiKeyHash: sha256 }),
]);

interface ViewerRouteOptions {
  orm: Orm;
  sessions: SessionStore;
  settings: AccountsSettings;
  secretsKey: string;
}

/** `POST /internal/viewer`: tells the gateway, and nobody else, whose session or key this is. Hashes only; `{viewer: null}` for nobody's. */
export function viewerRoute({ secretsKey, ...door }: ViewerRouteOptions): Route {
  return {
    method: 'POST',
    path: '/internal/viewer',
    maxBytes: 4_096,
    handle: async (request) => {
      const body = await request.body();
      const token = request.headers[SIGNATURE_HEADER];
      await verifySubgraphRequest({ token: Array.isArray(token) ? token[0] : token, audience: 'accounts', body, secretsKey });
      const asked = parseInput(question, JSON.parse(body.toString()), 'body');
      const viewer = 'sessionHash' in asked ? await findSessionViewer(door, asked.sessionHash) : await findKeyViewer(door.orm, asked);
      return { status: 200, headers: { 'cache-control': 'no-store' }, body: { viewer: viewer ?? null } };
    },
  };
}
