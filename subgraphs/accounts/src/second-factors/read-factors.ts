import type { EntityManager } from '@castgraph/orm/open-orm';
import type { MfaMethod } from '../generated/resolvers.ts';

/** What a person has enrolled. */
export interface Factors {
  totpSince: Date | null;
  recoveryCodesLeft: number;
}

/** The second factors of a person. For system scope. */
export async function readFactors(em: EntityManager, personId: string): Promise<Factors> {
  const [row] = await em.execute<{ totp_since: string | Date | null; codes: number }[]>(
    `/* read-factors */ select
       (select confirmed_at from accounts.totp where person_id = ?) as totp_since,
       (select count(*)::int from accounts.recovery_code where person_id = ? and used_at is null) as codes`,
    [personId, personId],
  );
  return { totpSince: row?.totp_since ? new Date(row.totp_since) : null, recoveryCodesLeft: row?.codes ?? 0 };
}

/** What a person can show; recovery codes stand in for a factor and are none by themselves. */
export function mfaMethodsOf({ totpSince, recoveryCodesLeft }: Factors): MfaMethod[] {
  const factors: MfaMethod[] = totpSince ? ['TOTP'] : [];
  return factors.length > 0 && recoveryCodesLeft > 0 ? [...factors, 'RECOVERY_CODE'] : factors;
}
