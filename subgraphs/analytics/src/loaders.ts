import type { OperationContext, OperationLoaders } from '@castgraph/service/context';
import { engagementLoaders } from './engagement/engagement.loaders.ts';
import { listeningLoaders } from './listening/listening.loaders.ts';
import { sponsorshipLoaders } from './sponsorship.ts';

/** The DataLoaders of one operation, those of every slice. */
export function loaders(context: OperationContext): OperationLoaders {
  return { ...listeningLoaders(context), ...engagementLoaders(context), ...sponsorshipLoaders(context) };
}
