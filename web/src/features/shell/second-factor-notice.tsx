import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../session/use-viewer.ts';
import classes from './account-notice.module.css';

/** Shows the way to somebody from whom the organization asks a second factor: until then they hold no scope, and no page shows anything. */
export function SecondFactorNotice() {
  const viewer = useViewer();
  if (!viewer || viewer.scopes.length > 0) return null;
  return (
    <section className={classes.notice} aria-label="Second factor" data-testid="second-factor-notice">
      <p>
        <strong>{viewer.organization.name}</strong> asks its members for a second factor. Add one, or sign in again with it, to go on.
      </p>
      <Button size="compact-sm" variant="default" renderRoot={(props) => <Link to="/second-factor" {...props} />}>
        Add a second factor
      </Button>
    </section>
  );
}
