import { useRouter } from '@tanstack/react-router';
import { useConnection } from '../../graphql/use-connection.ts';

/** Goes to the sign-in page after a session has ended, and forgets everything that was read in it. */
export function useLeave(): () => Promise<void> {
  const { client, socket } = useConnection();
  const router = useRouter();
  return async () => {
    socket.client.terminate();
    await client.clearStore();
    await router.navigate({ to: '/sign-in' });
  };
}
