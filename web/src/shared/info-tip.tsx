import type { ReactNode } from 'react';
import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

/** A small "i" that opens what stands behind a figure; by click, so that it works on touch and keyboard alike. */
export function InfoTip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover width={300} position="bottom-start" withArrow shadow="md" trapFocus={false}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="xs" aria-label={label}>
          <IconInfoCircle size={14} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="xs" component="div" lh={1.55}>
          {children}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
