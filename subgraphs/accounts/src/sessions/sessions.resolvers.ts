import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { invalidCredentials, orAccountError } from '../people/account-refusal.ts';
import { signUp } from '../people/sign-up.ts';
import { toAuthToken, toSignInPayload } from './sign-in-payload.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

export const sessionsResolvers: Resolvers = {
  Query: { sessions: (_, _args, context) => listSessions(context) },
  Mutation: {
    signUp: (_, { input }, context) =>
      orAccountError(['WeakPasswordError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => toSignInPayload(await signUp(context, input))),
      ),
    signIn: (_, { input }, context) =>
      orAccountError(['MfaRequired', 'InvalidCredentialsError', 'TooManyAttemptsError', 'EmailNotVerifiedError'], () =>
        orUserError(['InvalidInputError'], async () => {
          const session = await signIn(context, { ...input, refreshable: input.refreshable ?? false });
          if (!session) throw invalidCredentials();
          return toSignInPayload(session);
        }),
      ),
    signOut: async (_, _args, context) => ({ ended: await signOut(context) }),
    endSession: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => {
        await endSession(context, id);
        return { __typename: 'EndSessionPayload' as const, sessionId: id };
      }),
    signOutEverywhere: async (_, { includeApps }, context) => {
      const { sessions, apps } = await signOutEverywhere(context, { includeApps: includeApps ?? true });
      return { ended: sessions, appsEnded: apps };
    },
    refreshToken: (_, { input }, context) =>
      orAccountError(['InvalidTokenError'], () =>
        orUserError(['InvalidInputError'], async () => {
          const { refreshToken, ...session } = await refreshSession(context, input);
          return { __typename: 'RefreshTokenPayload' as const, authToken: toAuthToken(session), refreshToken };
        }),
      ),
  },
};
