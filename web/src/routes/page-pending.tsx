import { Skeleton, Stack } from '@mantine/core';

/** A page on its way. */
export function PagePending() {
  return (
    <Stack aria-busy aria-label="Loading" gap="lg">
      <Skeleton height={30} width={220} />
      <Skeleton height={160} radius="md" />
      <Skeleton height={260} radius="md" />
    </Stack>
  );
}
