import { z } from 'zod';
import type { SessionStore } from '@castgraph/auth/session-record';
import { SIGNATURE_HEADER, verifySubgraphRequest } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Route } from '@castgraph/service/routes';
import { parseInput } from '@castgraph/service/parse-input';
import type { AccountsSettings } from '../context.ts';
import { findKeyViewer } from '../api-keys/find-key-viewer.ts';
import { findGrantViewer } from '../oauth/find-grant-viewer.ts';
import { findSessionViewer } from './find-session-viewer.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const question = z.union([
  z.strictObject({ sessionHash: sha256 }),
  z.strictObject({ grantId: z.uuid() }),
  z.strictObject({ apiKeyId: z.string().regex(/^[0-9a-f]{12}$/), apiKeyHash: sha256 }),
]);

interface ViewerRouteOptions {
  orm: Orm;
  sessions: SessionStore;
  settings: AccountsSettings;
  secretsKey: string;
}

/** `POST /internal/viewer`: tells the gateway, and nobody else, whose session, key or grant this is. Hashes only; `{viewer: null}` for nobody's. */
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
      const viewer = await findViewer(door, asked);
      return { status: 200, headers: { 'cache-control': 'no-store' }, body: { viewer: viewer ?? null } };
    },
  };
}

function findViewer(door: Omit<ViewerRouteOptions, 'secretsKey'>, asked: z.output<typeof question>): Promise<Viewer | undefined> {
  if ('sessionHash' in asked) return findSessionViewer(door, asked.sessionHash);
  return 'grantId' in asked ? findGrantViewer(door, asked.grantId) : findKeyViewer(door.orm, asked);
}
