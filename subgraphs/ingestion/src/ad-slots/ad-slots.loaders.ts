import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { listAdSlots } from './list-ad-slots.ts';
import type { StoredAdSlot } from './stored-ad-slot.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    /** The slots of episodes, by their beginnings. */
    adSlots: DataLoader<string, StoredAdSlot[]>;
  }
}

/** The loaders of ad slots, for one operation. */
export function adSlotLoaders(context: OperationContext) {
  return {
    adSlots: new DataLoader<string, StoredAdSlot[]>(async (ids) => {
      const found = await listAdSlots(context, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
