import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { toSignInPayload } from '../sessions/sign-in-payload.ts';
import { orAccountError } from './account-refusal.ts';
import { changePassword } from './change-password.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resendVerification } from './resend-verification.ts';
import { resetPassword } from './reset-password.ts';
import { verifyEmail } from './verify-email.ts';

export const passwordsResolvers: Resolvers = {
  Mutation: {
    verifyEmail: (_, { token }, context) =>
      orAccountError(['InvalidTokenError'], () =>
        orUserError(['InvalidInputError'], async () => {
          await verifyEmail(context, token);
          return { __typename: 'VerifyEmailPayload' as const, verified: true };
        }),
      ),
    resendVerification: (_, _args, context) =>
      orAccountError(['TooManyAttemptsError'], async () => ({
        __typename: 'ResendVerificationPayload' as const,
        sent: await resendVerification(context),
      })),
    requestPasswordReset: (_, { email }, context) =>
      orAccountError(['TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError'], async () => {
          await requestPasswordReset(context, email);
          const message = 'If there is an account with this address, a mail with a link is on its way';
          return { __typename: 'RequestPasswordResetPayload' as const, message };
        }),
      ),
    resetPassword: (_, { input }, context) =>
      orAccountError(['MfaRequired', 'InvalidTokenError', 'WeakPasswordError'], () =>
        orUserError(['InvalidInputError'], async () => toSignInPayload(await resetPassword(context, input))),
      ),
    changePassword: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'WeakPasswordError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError'], async () => toSignInPayload(await changePassword(context, input))),
      ),
  },
};
