import { IconHeadphones } from '@tabler/icons-react';
import { EmptyState } from '../../shared/empty-state.tsx';

/** Where counting does not know the show or episode yet: it hears of new ones within seconds. */
export function NotCountedYet() {
  return (
    <EmptyState icon={IconHeadphones} title="Nothing counted yet">
      Figures stand here from the first request at the measurement prefix on.
    </EmptyState>
  );
}
