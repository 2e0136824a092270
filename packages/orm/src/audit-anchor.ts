/** A signed head of a chain, kept in the database and told to the log. */
export interface AuditAnchor {
  schema: string;
  organizationId: string;
  seq: number;
  /** Hexadecimal. */
  hash: string;
  /** RFC 3339. */
  at: string;
  keyId: string;
  signature: string;
}
