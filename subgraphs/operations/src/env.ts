import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /** Processes to look at: `ingestion.api=http://127.0.0.1:4101,ingestion.worker=…`; their `/readyz` is asked. */
  HEALTH_TARGETS: z
    .string()
    .default('')
    .transform((text, check) =>
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean)
        .flatMap((entry) => {
          const match = /^([a-z]+)\.([a-z]+)=(https?:\/\/.+)$/.exec(entry);
          if (match) return [{ area: match[1]!, process: match[2]!, url: match[3]! }];
          check.addIssue(`has an entry that is not area.process=url: ${entry}`);
          return [];
        }),
    ),
});
