import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

/** What an "i" opens. Takes the place of the button that asked for it, and its focus. */
export function InfoPopover({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size="xs" aria-label={label} onClick={() => setOpen(!isOpen)}>
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
