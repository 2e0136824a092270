import { createHmac, timingSafeEqual } from 'node:crypto';
import { currentKeyId, keyIdOf } from './data-key.ts';
import { deriveKey, listKeys } from './derive-key.ts';

/** The head of an audit chain at an instant: the fields that are signed. */
export interface AnchoredHead {
  schema: string;
  organizationId: string;
  seq: number;
  hash: string;
  at: string;
  keyId: string;
}

/** Signs the heads of audit chains with a key that follows from SECRETS_KEY, which the database does not hold. */
export function anchorSigner(secretsKey: string): { keyId: string; sign(head: AnchoredHead): string } {
  return { keyId: currentKeyId(secretsKey), sign: (head) => signature(listKeys(secretsKey)[0]!, head) };
}

/** Whether a signature of a head is ours; undefined when SECRETS_KEY does not hold its key. */
export function isAnchorSignature(secretsKey: string, head: AnchoredHead & { signature: string }): boolean | undefined {
  const key = listKeys(secretsKey).find((one) => keyIdOf(one) === head.keyId);
  if (key === undefined) return undefined;
  const [given, wanted] = [Buffer.from(head.signature), Buffer.from(signature(key, head))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function signature(key: string, { schema, organizationId, seq, hash, at, keyId }: AnchoredHead): string {
  const signed = JSON.stringify([schema, organizationId, seq, hash, at, keyId]);
  return createHmac('sha256', deriveKey(key, 'castgraph:audit-anchor')).update(signed).digest('base64url');
}
