import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Back to signing in, below the forms before it. */
export function SignInLink() {
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/sign-in" {...props} />}>
      Sign in
    </Anchor>
  );
}
