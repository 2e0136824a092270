import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';

/** A link out of the product, to an address from outside: only where it leads to the web, and telling nobody where from. */
export function OuterLink({ address, children }: { address: string | null | undefined; children: ReactNode }) {
  if (!address || !/^https?:/i.test(address)) return children;
  return (
    <Anchor inherit href={address} target="_blank" rel="noreferrer noopener" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Anchor>
  );
}
