import { renderSVG } from 'uqr';
import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { requireFreshProof } from './require-fresh-proof.ts';
import { createTotpSecret, totpUri } from './totp-code.ts';
import { sealTotpSecret } from './totp-secret.ts';

const input = z.strictObject({ password: z.string().max(1_000).nullish() });

/** What an authenticator app is given. `qrCode` is an SVG image of `uri`. */
export interface TotpEnrolment {
  secret: string;
  uri: string;
  qrCode: string;
}

/**
 * Begins to enrol an authenticator app of the caller: it counts once `confirmTotp` has seen its first code.
 * @throws BAD_INPUT; FORBIDDEN for keys; InvalidCredentialsError; TooManyAttemptsError; CONFLICT where there is an app
 */
export async function enrolTotp(context: OperationContext, raw: z.input<typeof input>): Promise<TotpEnrolment> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { password } = parseInput(input, raw);
  const person = await requireFreshProof(context, password);
  const { secretsKey, publicUrl } = context.accounts;
  const secret = createTotpSecret();
  await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const begun = await em.execute<unknown[]>(
      `/* begin-totp */ insert into accounts.totp (person_id, sealed_secret, created_at) values (?, ?, now())
       on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
       where accounts.totp.confirmed_at is null returning person_id`,
      [person.id, sealTotpSecret(secret, person.id, secretsKey)],
    );
    if (begun.length === 0) throw conflict('There is an authenticator app: remove it before you enrol another');
    await recordAudit(em, { viewer, action: 'mfa.enrol-totp', subjectType: 'User', subjectId: person.id });
  });
  const uri = totpUri(secret, person.email, `Castgraph ${new URL(publicUrl).hostname}`);
  return { secret, uri, qrCode: renderSVG(uri) };
}
