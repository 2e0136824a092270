import { z } from 'zod';

const website = z
  .url({ protocol: /^https?$/, error: 'A website is an http or https URL' })
  .max(2_000)
  .nullish();

/** What sponsors, brands and contacts may say of themselves, each with the rule for it. */
export const sponsorFields = {
  name: z.string().trim().min(1, 'A sponsor needs a name').max(200, 'A name has at most 200 characters'),
  website,
};
export const brandFields = {
  name: z.string().trim().min(1, 'A brand needs a name').max(200, 'A name has at most 200 characters'),
  website,
};
export const contactFields = {
  name: z.string().trim().min(1, 'A contact needs a name').max(200, 'A name has at most 200 characters'),
  email: z.email('Not an e-mail address').max(254, 'An e-mail address has at most 254 characters').nullish(),
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d ()/.-]{2,38}$/, 'A telephone number has 3 to 39 digits, spaces and ( ) / . -, and may begin with +')
    .nullish(),
  job: z.string().trim().min(1).max(200, 'What they do has at most 200 characters').nullish(),
};
