import type { Command } from './command.ts';
import { attributionCredit } from './commands/attribution-credit.ts';
import { attributionMatch } from './commands/attribution-match.ts';
import { attributionSimulate } from './commands/attribution-simulate.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { dateParse } from './commands/date-parse.ts';
import { downloadsCount } from './commands/downloads-count.ts';
import { downloadsExplain } from './commands/downloads-explain.ts';
import { feedParse } from './commands/feed-parse.ts';
import { openFile } from './commands/open-file.ts';
import { roi } from './commands/roi.ts';
import { sealFile } from './commands/seal-file.ts';
import { transcriptParse } from './commands/transcript-parse.ts';
import { urlDestination } from './commands/url-destination.ts';
import { userAgentsClassify } from './commands/user-agents-classify.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  feedParse,
  dateParse,
  transcriptParse,
  downloadsCount,
  downloadsExplain,
  userAgentsClassify,
  urlDestination,
  attributionCredit,
  attributionMatch,
  attributionSimulate,
  roi,
  auditVerify,
  sealFile,
  openFile,
];
