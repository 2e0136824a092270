import { readEnvironment } from '@castgraph/service/environment';
import { z } from 'zod';
import { checkStorageUrl } from './storage/open-storage.ts';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /** Where files of reports are kept: `file:/srv/castgraph/reports`. */
  STORAGE_URL: z.string().superRefine((url, check) => {
    const fault = checkStorageUrl(url);
    if (fault !== null) check.addIssue(fault);
  }),
  /** The gateway as processes inside the product reach it: reports are made of what it answers. */
  GATEWAY_URL: z
    .string()
    .refine((url) => /^https?:/.test(url) && URL.canParse(url), { error: 'must be an http: or https: URL' })
    .default('http://127.0.0.1:4000/graphql'),
});
