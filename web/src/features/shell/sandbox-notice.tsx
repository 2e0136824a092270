import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../session/use-viewer.ts';
import classes from './account-notice.module.css';

/** Says on every page of a sandbox that nothing in it is real. */
export function SandboxNotice() {
  const organization = useViewer()?.organization;
  if (!organization?.isSandbox) return null;
  return (
    <section className={classes.notice} aria-label="Sandbox" data-testid="sandbox-notice">
      <p>
        <strong>{organization.name}</strong> is a sandbox: its shows, listeners and sponsors are invented, and nothing in it counts.
      </p>
      <Button size="compact-sm" variant="default" renderRoot={(props) => <Link to="/developers/sandboxes" {...props} />}>
        Your sandboxes
      </Button>
    </section>
  );
}
