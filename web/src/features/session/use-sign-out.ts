import { notifications } from '@mantine/notifications';
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

/** Ends the session and forgets everything that was read in it. Says so when the session could not be ended. */
export function useSignOut(): () => Promise<void> {
  const { client, socket } = useConnection();
  const router = useRouter();
  return async () => {
    try {
      await client.mutate({ mutation: SignOut });
    } catch {
      notifications.show({ message: 'You could not be signed out. Try again in a moment.', color: 'red' });
      return;
    }
    socket.client.terminate();
    await client.clearStore();
    await router.navigate({ to: '/sign-in' });
  };
}
