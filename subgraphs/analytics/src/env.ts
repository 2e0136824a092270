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
});
