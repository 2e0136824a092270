import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

// Most readers open none: the machinery that places it is loaded with the first.
const InfoPopover = lazy(async () => ({ default: (await import('./info-popover.tsx')).InfoPopover }));

/** A small "i" that opens what stands behind a figure; by click, so that it works on touch and keyboard alike. */
export function InfoTip({ label, children }: { label: string; children: ReactNode }) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <ActionIcon variant="subtle" color="gray" size="xs" aria-label={label} aria-haspopup="dialog" onClick={() => setWanted(true)}>
      <IconInfoCircle size={14} stroke={1.6} />
    </ActionIcon>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <InfoPopover label={label}>{children}</InfoPopover>
    </Suspense>
  );
}
