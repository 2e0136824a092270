import { Badge } from '@mantine/core';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

const colors: Record<Tone, string> = { good: 'pine', busy: 'blue', warn: 'yellow', bad: 'red', quiet: 'gray' };

/** A state in a word. */
export function StatusBadge({ tone, children, testId }: { tone: Tone; children: string; testId?: string }) {
  return (
    <Badge variant="light" color={colors[tone]} size="sm" radius="sm" tt="none" fw={550} data-testid={testId}>
      {children}
    </Badge>
  );
}
