import { inSystem } from '@castgraph/orm/transact';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from '../people/account-refusal.ts';
import { showSecondFactors } from '../second-factors/show-second-factors.ts';
import { toSignInPayload } from '../sessions/sign-in-payload.ts';
import { beginPasskey } from './begin-passkey.ts';
import { findPasskeys } from './passkey-rows.ts';
import { registerPasskey } from './register-passkey.ts';
import { removePasskey } from './remove-passkey.ts';
import { requestPasskey } from './request-passkey.ts';
import { verifyPasskey } from './verify-passkey.ts';

export const passkeysResolvers: Resolvers = {
  Query: { passkeyRequest: (_, { challengeToken }, context) => requestPasskey(context, challengeToken) },
  SecondFactors: {
    passkeys: ({ personId }, _, { orm }) => inSystem(orm, (em) => findPasskeys(em, personId), { readOnly: true }),
  },
  Mutation: {
    beginPasskey: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => ({
          __typename: 'BeginPasskeyPayload' as const,
          ...(await beginPasskey(context, input)),
        })),
      ),
    registerPasskey: (_, { input }, context) =>
      orAccountError(['InvalidTokenError', 'PasskeyRefusedError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => {
          const { passkey, first } = await registerPasskey(context, input as Parameters<typeof registerPasskey>[1]);
          const { recoveryCodes = null, sessionsEnded = 0 } = first ?? {};
          return { __typename: 'RegisterPasskeyPayload' as const, passkey, recoveryCodes, sessionsEnded };
        }),
      ),
    removePasskey: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => {
          await removePasskey(context, input);
          return { __typename: 'RemovePasskeyPayload' as const, secondFactors: await showSecondFactors(context) };
        }),
      ),
    verifyPasskey: (_, { input }, context) =>
      orAccountError(['InvalidTokenError', 'PasskeyRefusedError', 'EmailNotVerifiedError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError'], async () =>
          toSignInPayload(await verifyPasskey(context, input as Parameters<typeof verifyPasskey>[1])),
        ),
      ),
  },
};
