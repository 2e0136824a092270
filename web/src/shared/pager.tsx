import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

/** Where in a connection the reader is: the cursors of the pages before, the last one the page shown. */
export interface Pages {
  after: string | null;
  isFirst: boolean;
  forward: (endCursor: string) => void;
  back: () => void;
}

export function usePages(): Pages {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    isFirst: cursors.length === 0,
    forward: (endCursor) => setCursors([...cursors, endCursor]),
    back: () => setCursors(cursors.slice(0, -1)),
  };
}

/** Goes through the pages of a list; nothing where there is only one. */
export function Pager({
  pages,
  pageInfo,
  label,
}: {
  pages: Pages;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  label: string;
}) {
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (pages.isFirst && !next) return null;
  return (
    <Group component="nav" aria-label={label} justify="flex-end" gap="xs" mt="sm">
      <Button variant="default" size="xs" disabled={pages.isFirst} onClick={pages.back} leftSection={<IconChevronLeft size={14} />}>
        Previous
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!next}
        onClick={() => next && pages.forward(next)}
        rightSection={<IconChevronRight size={14} />}
      >
        Next
      </Button>
    </Group>
  );
}
