import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useLeave } from './use-leave.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      ended
    }
  }
`);

/** Ends the session. Says so when it could not be ended. */
export function useSignOut(): () => Promise<void> {
  const { client } = useConnection();
  const leave = useLeave();
  return async () => {
    try {
      await client.mutate({ mutation: SignOut });
    } catch {
      notifications.show({ message: 'You could not be signed out. Try again in a moment.', color: 'red' });
      return;
    }
    await leave();
  };
}
