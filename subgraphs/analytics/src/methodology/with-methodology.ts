import type { OperationContext } from '@castgraph/service/context';
import type { MethodologySettings } from './methodology-facts.ts';

declare module '@castgraph/service/context' {
  interface OperationContext {
    /** What this installation chose and discloses. */
    readonly methodologySettings: MethodologySettings;
  }
}

/** Adds to each operation's context what the description of the methodology says of the installation. */
export function withMethodology(methodologySettings: MethodologySettings): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { methodologySettings });
}
