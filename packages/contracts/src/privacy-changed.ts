import { z } from 'zod';
import { defineEvent } from './event.ts';

/** An organization said how long what it holds of listeners is kept. The latest stands. */
export const privacyChanged = defineEvent({
  name: 'analytics.privacy-changed',
  body: {
    /** Days for which requests are kept one by one; null: as long as the installation does. */
    eventDays: z.int().min(1).nullable(),
  },
});
