import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { AlertToasts } from './alert-toasts.tsx';

/** Notes in the corner: what was done, and alerts as they are raised. Loaded once the page stands. */
export function Toasts() {
  return (
    <>
      <Notifications position="bottom-right" limit={4} />
      <AlertToasts />
    </>
  );
}
