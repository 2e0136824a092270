import { z } from 'zod';
import { defineEvent, idSchema } from './event.ts';

/** Someone signed up: an organization exists, and subgraphs may give it its default data. */
export const organizationCreated = defineEvent({
  name: 'accounts.organization-created',
  body: {
    name: z.string(),
    /** The first owner. */
    ownerId: idSchema,
    /** IANA name. */
    timeZone: z.string(),
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
  },
});
