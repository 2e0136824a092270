import { Badge, Group } from '@mantine/core';

/** What a key or an app may do. */
export function ScopeList({ scopes }: { scopes: readonly string[] }) {
  return (
    <Group gap={4}>
      {scopes.map((scope) => (
        <Badge key={scope} variant="default" size="sm" tt="none" fw={500} radius="sm">
          {scope}
        </Badge>
      ))}
    </Group>
  );
}
