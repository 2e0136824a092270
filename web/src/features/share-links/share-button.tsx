import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShare2 } from '@tabler/icons-react';
import { CreateShareLink, type Shared } from './create-share-link.tsx';

/** Opens the form for a link to one report, or to the dashboard where none is named. */
export function ShareButton({ shared, size, label }: { shared: Shared; size: 'xs' | 'compact-sm'; label: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size={size} variant="default" leftSection={<IconShare2 size={14} stroke={1.6} />} onClick={open} aria-label={label}>
        Share
      </Button>
      <CreateShareLink isOpen={isOpen} onClose={close} shared={shared} />
    </>
  );
}
