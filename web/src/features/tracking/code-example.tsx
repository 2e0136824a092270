import type { ReactNode } from 'react';
import { Group, Text } from '@mantine/core';
import { CopyButton } from '../../shared/copy-button.tsx';
import classes from './tracking.module.css';

/** Lines to copy into a program. */
export function CodeExample({ label, text, children }: { label: string; text: string; children: ReactNode }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" c="dimmed">
          {children}
        </Text>
        <CopyButton value={text} label={`Copy: ${label}`} />
      </Group>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard */}
      <section className={classes.code} tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </>
  );
}
