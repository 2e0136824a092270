import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { IconRefresh } from '@tabler/icons-react';
import { EmptyState } from '../shared/empty-state.tsx';

/** What is shown when a page could not be loaded: mostly a product that was replaced while the page was open. */
export function PageError({ reset }: { reset: () => void }) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div style={{ padding: '8vh 1rem' }} role="alert">
      <EmptyState icon={IconRefresh} title="This page could not be shown" action={<Button onClick={again}>Try again</Button>}>
        If it happens again, reload the browser: a new version may have been installed meanwhile.
      </EmptyState>
    </div>
  );
}
