import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { listAirchecks } from './list-airchecks.ts';
import { readVerifications } from './read-verifications.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends VerificationLoaders {}
}

type VerificationLoaders = ReturnType<typeof verificationLoaders>;

/** How checks of campaigns stand, and where spots were found; one statement per tick and kind. */
export function verificationLoaders(context: OperationContext) {
  return {
    verificationOfCampaign: byKey((ids) => readVerifications(context, ids)),
    airchecksOfPlacement: byKey((ids) => listAirchecks(context, ids)),
  };
}
