import { z } from 'zod';
import { openSecret, sealSecret } from '@castgraph/auth/seal';
import type { Connection } from './connection.entity.ts';

const values = z.record(z.string(), z.string());

/** Seals a connection's secret values; they open only for the same connection of the same organization. */
export function sealCredentials(
  secretsKey: string,
  { organizationId, id }: { organizationId: string; id: string },
  secrets: Record<string, string>,
): string {
  return sealSecret(JSON.stringify(secrets), { organizationId, purpose: credentialsPurpose(id), secretsKey });
}

/** The secret values of a connection. Throws when they were altered or sealed with another SECRETS_KEY. */
export function openCredentials(secretsKey: string, { organizationId, id, sealedCredentials }: Connection): Record<string, string> {
  return values.parse(JSON.parse(openSecret(sealedCredentials, { organizationId, purpose: credentialsPurpose(id), secretsKey })));
}

/** Under what a connection's secrets are sealed. */
export function credentialsPurpose(connectionId: string): string {
  return `integration:${connectionId}:credentials`;
}
