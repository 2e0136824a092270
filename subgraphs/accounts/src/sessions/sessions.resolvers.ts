import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { signUp } from '../people/sign-up.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import type { StartedSession } from './start-session.ts';

export const sessionsResolvers: Resolvers = {
  Mutation: {
    signUp: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => signedIn(await signUp(context, input))),
    signIn: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => {
        const session = await signIn(context, input);
        return session
          ? signedIn(session)
          : { __typename: 'InvalidCredentialsError' as const, message: 'E-mail address or password is wrong' };
      }),
    signOut: async (_, _args, context) => ({ ended: await signOut(context) }),
  },
};

function signedIn({ viewer, token, tokenExpiresAt }: StartedSession) {
  return {
    __typename: 'SignInPayload' as const,
    viewer,
    authToken: { token, userId: viewer.id, expiresAt: new Date(tokenExpiresAt * 1000), scopes: [...viewer.scopes] },
  };
}
