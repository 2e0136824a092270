import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /** CIDR ranges of proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  /** How long requests that are no downloads are kept with their cause (C38). At least as long as a span can be counted again. */
  REQUEST_VERDICT_RETENTION_DAYS: z.coerce.number().int().min(62).max(3_660).default(400),
});
