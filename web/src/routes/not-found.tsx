import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCompass } from '@tabler/icons-react';
import { EmptyState } from '../shared/empty-state.tsx';
import { PageHeader } from '../shared/page-header.tsx';

/** What is shown at an address where nothing is, or nothing that the reader may see. */
export function NotFoundPage() {
  return (
    <div style={{ padding: '8vh 1rem' }}>
      <div className="visually-hidden">
        <PageHeader title="Not found" />
      </div>
      <EmptyState
        icon={IconCompass}
        title="There is nothing at this address"
        action={<Button renderRoot={(props) => <Link to="/" {...props} />}>Go to the overview</Button>}
      >
        The link may be old, or what it led to belongs to another organization.
      </EmptyState>
    </div>
  );
}
