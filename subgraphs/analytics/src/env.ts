import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';
import { SETTINGS } from './environment-settings.ts';

/** The last 90 days, so that days without a connection are made up for; the bank publishes on working days. */
const ECB_RATES_URL = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml';

/** What the worker was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  ...SETTINGS,
  /** Where reference rates of currencies are read, a file as the European Central Bank publishes them; null for nowhere. */
  EXCHANGE_RATES_URL: z
    .union([z.literal('off'), z.url({ protocol: /^https?$/ })], 'must be an http: or https: URL, or off')
    .default(ECB_RATES_URL)
    .transform((text) => (text === 'off' ? null : text)),
});
