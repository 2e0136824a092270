import { Group, Text } from '@mantine/core';
import { StatusBadge } from '../../shared/status-badge.tsx';

/** An organization's name; a sandbox's with a mark that nobody takes for a real one's. */
export function OrganizationName({ name, isSandbox }: { name: string; isSandbox: boolean }) {
  if (!isSandbox) return name;
  return (
    <Group component="span" gap={6} wrap="nowrap">
      <Text component="span" inherit truncate>
        {name}
      </Text>
      <StatusBadge tone="busy">Sandbox</StatusBadge>
    </Group>
  );
}
