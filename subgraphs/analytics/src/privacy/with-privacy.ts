import type { OperationContext } from '@castgraph/service/context';
import type { PrivacyLimits } from './privacy-setting.ts';

declare module '@castgraph/service/context' {
  interface OperationContext {
    /** What this installation keeps at most. */
    readonly privacyLimits: PrivacyLimits;
  }
}

/** Adds to each operation's context what the installation keeps at most, which an organization may shorten. */
export function withPrivacy(privacyLimits: PrivacyLimits): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { privacyLimits });
}
