import { isAnchorSignature } from '@castgraph/auth/audit-anchor';
import { completeSecretsKey } from '@castgraph/auth/complete-secrets-key';
import { badInput } from '@castgraph/kernel/errors';
import { isSecretsKeys } from '@castgraph/kernel/secrets-keys';
import type { AuditAnchor } from '@castgraph/orm/audit-anchor';
import { findAuditSchemas, verifyAudit } from '@castgraph/orm/verify-audit';
import type { Command, CommandIo } from '../command.ts';
import { readLines } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';
import { writeJson } from '../write-output.ts';

/** The exit status that says: the audit was tampered with. */
const BROKEN = 1;

export const auditVerify: Command = {
  path: ['audit', 'verify'],
  summary: 'prove that no audit entry was changed, deleted, reordered or slipped in',
  positionals: [],
  options: { anchors: { value: 'FILE', help: 'lines of the workers’ logs; those with an audit_anchor are compared with the chains' } },
  details: [
    `DATABASE_URL names the database, as its owner. With SECRETS_KEY, SECRETS_KEY_FILE and SECRETS_KEY_PREVIOUS as the product has them,
the signatures of the anchors are checked as well; anchors whose key is not among them are counted as unchecked.`,
    `Output: {"chains","entries","anchors","unchecked","faults":[{"schema","organizationId","seq","entryId","fault"}]}, for each broken chain its
first broken link. The status is 1 when there is a fault. Every hash is computed here and not by the database, which is what is in doubt.`,
    `Whoever owns the database can cut off the end of a chain together with its anchors there: only the anchors of the logs tell.`,
  ],
  examples: ['audit verify', 'audit verify --anchors workers.log'],
  async run(args, io) {
    const databaseUrl = io.env['DATABASE_URL'];
    if (!databaseUrl) throw new UsageError('"audit verify" needs DATABASE_URL');
    const secretsKey = completeSecretsKey(io.env);
    if (secretsKey !== undefined && !isSecretsKeys(secretsKey)) throw new UsageError('SECRETS_KEY is not 32 bytes in base64');
    const file = args.text('anchors');
    const anchors = file === undefined ? [] : await readAnchors(file, io);
    // Loaded here, because no other command waits for it.
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'castgraph-audit-verify' });
    await client.connect().catch((error: Error) => {
      throw badInput(`The database cannot be reached: ${error.message}`);
    });
    try {
      const judgeAnchor = (anchor: AuditAnchor) => (secretsKey === undefined ? undefined : isAnchorSignature(secretsKey, anchor));
      const report = await verifyAudit({ client, schemas: await findAuditSchemas(client), judgeAnchor, anchors });
      await writeJson(io.stdout, report);
      return report.faults.length === 0 ? 0 : BROKEN;
    } finally {
      await client.end();
    }
  },
};

/** Anchors by themselves, or in lines of a log; every other line is passed over. */
async function readAnchors(file: string, io: CommandIo): Promise<AuditAnchor[]> {
  const anchors: AuditAnchor[] = [];
  for await (const line of readLines(file, io)) {
    if (!line.includes('"signature"')) continue;
    const value = parseLine(line);
    const anchor = value['audit_anchor'] ?? value;
    if (isAnchor(anchor)) anchors.push(anchor);
  }
  return anchors;
}

function parseLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isAnchor(value: unknown): value is AuditAnchor {
  const { schema, organizationId, seq, hash, at, keyId, signature } = (value ?? {}) as Record<string, unknown>;
  return typeof seq === 'number' && [schema, organizationId, hash, at, keyId, signature].every((field) => typeof field === 'string');
}
