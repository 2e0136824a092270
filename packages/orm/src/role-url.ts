import { createHmac } from 'node:crypto';
import { readSecretsKeys } from '@castgraph/kernel/secrets-keys';

/**
 * The password of a database role: HMAC-SHA256 of `pg-role:<role>` under SECRETS_KEY, base64url.
 * Derived rather than stored, so that `migrate` and every service agree on it without exchanging it.
 * @param secretsKey SECRETS_KEY, whose current key counts
 */
export function rolePassword(role: string, secretsKey: string): string {
  return createHmac('sha256', Buffer.from(readSecretsKeys(secretsKey).current, 'base64'))
    .update(`pg-role:${role}`)
    .digest('base64url');
}

/**
 * DATABASE_URL with the role and its derived password in place of the user it names, whoever that is.
 * Services connect with the result, never as the owner, whom row-level security may not bind.
 */
export function roleUrl(databaseUrl: string, role: string, secretsKey: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(role, secretsKey);
  return url.href;
}

/** The login role of a subgraph: `castgraph_analytics`. */
export function subgraphRole(subgraph: string): string {
  return `castgraph_${subgraph}`;
}

/** The role of the bulk writer, who may only insert: COPY is refused to roles that row-level security binds. */
export const COLLECTOR_ROLE = 'castgraph_collector';
