import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from '../people/account-refusal.ts';
import { toSignInPayload } from '../sessions/sign-in-payload.ts';
import { confirmTotp } from './confirm-totp.ts';
import { disableTotp } from './disable-totp.ts';
import { enrolTotp } from './enrol-totp.ts';
import { regenerateRecoveryCodes } from './regenerate-recovery-codes.ts';
import { resetMemberFactors } from './reset-member-factors.ts';
import { showSecondFactors } from './show-second-factors.ts';
import { updateOrganizationSecurity } from './update-organization-security.ts';
import { verifyMfa } from './verify-mfa.ts';

export const secondFactorsResolvers: Resolvers = {
  Query: { secondFactors: (_, _args, context) => showSecondFactors(context) },
  Mutation: {
    verifyMfa: (_, { input }, context) =>
      orAccountError(['InvalidTokenError', 'InvalidCodeError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError'], async () => toSignInPayload(await verifyMfa(context, input))),
      ),
    enrolTotp: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => ({
          __typename: 'EnrolTotpPayload' as const,
          ...(await enrolTotp(context, input)),
        })),
      ),
    confirmTotp: (_, { input }, context) =>
      orAccountError(['InvalidCodeError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
          __typename: 'ConfirmTotpPayload' as const,
          ...(await confirmTotp(context, input)),
        })),
      ),
    disableTotp: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'InvalidCodeError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => {
          await disableTotp(context, input);
          return { __typename: 'DisableTotpPayload' as const, secondFactors: await showSecondFactors(context) };
        }),
      ),
    regenerateRecoveryCodes: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'InvalidCodeError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
          __typename: 'RegenerateRecoveryCodesPayload' as const,
          recoveryCodes: await regenerateRecoveryCodes(context, input),
        })),
      ),
    resetMemberFactors: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
          __typename: 'ResetMemberFactorsPayload' as const,
          userId: input.userId,
          sessionsEnded: await resetMemberFactors(context, input),
        })),
      ),
    updateOrganizationSecurity: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'UpdateOrganizationSecurityPayload' as const,
        requireMfa: await updateOrganizationSecurity(context, input),
      })),
  },
};
