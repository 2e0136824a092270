import type { ReactNode } from 'react';
import { IconLock } from '@tabler/icons-react';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useMay } from '../session/use-viewer.ts';

/** A page for those who write campaigns; others who followed its address are told why there is nothing. */
export function OnlyWriters({ children }: { children: ReactNode }) {
  if (useMay('campaigns:write')) return children;
  return (
    <EmptyState icon={IconLock} title="Your role reads campaigns">
      To plan and change them, ask whoever keeps the members of your organization.
    </EmptyState>
  );
}
