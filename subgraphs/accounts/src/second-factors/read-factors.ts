import type { EntityManager } from '@castgraph/orm/open-orm';
import type { MfaMethod } from '../generated/resolvers.ts';
import { isSecondFactorRequired } from '../people/second-factor-rule.ts';

/** What a person has enrolled. */
export interface Factors {
  totpSince: Date | null;
  recoveryCodesLeft: number;
  passkeyCount: number;
}

/** The second factors of a person. For system scope. */
export async function readFactors(em: EntityManager, personId: string): Promise<Factors> {
  const [row] = await em.execute<{ totp_since: string | Date | null; codes: number; passkeys: number }[]>(
    `/* read-factors */ select
       (select confirmed_at from accounts.totp where person_id = ?) as totp_since,
       (select count(*)::int from accounts.recovery_code where person_id = ? and used_at is null) as codes,
       (select count(*)::int from accounts.passkey where person_id = ?) as passkeys`,
    [personId, personId, personId],
  );
  const totpSince = row?.totp_since ? new Date(row.totp_since) : null;
  return { totpSince, recoveryCodesLeft: row?.codes ?? 0, passkeyCount: row?.passkeys ?? 0 };
}

/** What a person can show; recovery codes stand in for a factor and are none by themselves. */
export function mfaMethodsOf({ totpSince, recoveryCodesLeft, passkeyCount }: Factors): MfaMethod[] {
  const factors: MfaMethod[] = [...(totpSince ? (['TOTP'] as const) : []), ...(passkeyCount > 0 ? (['PASSKEY'] as const) : [])];
  return factors.length > 0 && recoveryCodesLeft > 0 ? [...factors, 'RECOVERY_CODE'] : factors;
}

/**
 * Whether an organization asks for a second factor of somebody who has enrolled none: for apps that act by leave of a person, without a
 * session that could show one. For system scope.
 */
export async function lacksEnrolledFactor(em: EntityManager, organizationId: string, personId: string): Promise<boolean> {
  if (!(await isSecondFactorRequired(em, organizationId))) return false;
  return mfaMethodsOf(await readFactors(em, personId)).length === 0;
}
