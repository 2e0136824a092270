import { z } from 'zod';
import type { TokenEnd } from '@castgraph/auth/token-end';
import { SIGNATURE_HEADER, verifySubgraphRequest } from '@castgraph/auth/viewer-token';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { Route } from '@castgraph/service/routes';

const question = z.strictObject({ sinceMs: z.number().int().nonnegative() });

/** More than an installation ends in a quarter of an hour; the latest, should it be otherwise. */
const MAX_ENDS = 100_000;

/** `POST /internal/token-ends`: tells gateways, and nobody else, which access tokens were ended before their time since an instant. */
export function tokenEndsRoute({ orm, secretsKey }: { orm: Orm; secretsKey: string }): Route {
  return {
    method: 'POST',
    path: '/internal/token-ends',
    maxBytes: 4_096,
    handle: async (request) => {
      const body = await request.body();
      const token = request.headers[SIGNATURE_HEADER];
      await verifySubgraphRequest({ token: Array.isArray(token) ? token[0] : token, audience: 'accounts', body, secretsKey });
      const { sinceMs } = parseInput(question, JSON.parse(body.toString()), 'body');
      return { status: 200, headers: { 'cache-control': 'no-store' }, body: { tokenEnds: await listTokenEnds(orm, sinceMs) } };
    },
  };
}

/** The ends noted since an instant (Unix milliseconds), of all organizations. */
export function listTokenEnds(orm: Orm, sinceMs: number): Promise<TokenEnd[]> {
  return inSystem(
    orm,
    (em) =>
      em.execute<TokenEnd[]>(
        `/* list-token-ends */ select subject_hash as "subjectHash", floor(extract(epoch from issued_until) * 1000)::float8 as "issuedUntilMs"
           from accounts.token_end where noted_at >= ?::timestamptz order by noted_at desc limit ?`,
        [new Date(sinceMs).toISOString(), MAX_ENDS],
      ),
    { readOnly: true },
  );
}
