import { Alert } from '@mantine/core';

/** For a page of a mailed link that was opened without what makes it one. */
export function IncompleteLink() {
  return (
    <Alert color="yellow" role="alert" p="sm">
      Something of the link is missing. Open it from the mail once more, or copy all of it.
    </Alert>
  );
}
