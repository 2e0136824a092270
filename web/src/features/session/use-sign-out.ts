import { useRouter } from '@tanstack/react-router';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      ended
    }
  }
`);

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const { client, socket } = useConnection();
  const router = useRouter();
  return async () => {
    await client.mutate({ mutation: SignOut });
    socket.client.terminate();
    await client.clearStore();
    await router.navigate({ to: '/sign-in' });
  };
}
