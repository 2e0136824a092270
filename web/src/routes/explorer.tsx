import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { PageHeader } from '../shared/page-header.tsx';

// Large, and wanted by few: the page stands before it comes.
const SchemaExplorer = lazy(async () => ({ default: (await import('../features/developers/schema-explorer.tsx')).SchemaExplorer }));

export function ExplorerPage() {
  return (
    <>
      <PageHeader title="Explorer" lead="The public schema, and its answers with your own rights in this organization." />
      <ErrorBoundary name="The explorer">
        <Suspense fallback={<Skeleton height={560} radius="md" />}>
          <SchemaExplorer />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
