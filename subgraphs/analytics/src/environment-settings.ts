import { z } from 'zod';
import { EVENT_RETENTION_DAYS, HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';

/** What both processes of analytics may be told. */
export const SETTINGS = {
  /** As the ingestion worker is told, which erases them: days for which requests are kept one by one. For disclosure. */
  LISTENER_EVENT_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(HOUSEHOLD_KEY_DAYS + 1)
    .default(EVENT_RETENTION_DAYS),
  /** Who answers questions about figures, as the public description of the methodology says: an address or a page. */
  METHODOLOGY_CONTACT: z.string().trim().max(200).optional(),
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
};
