import { defineEvent, idSchema } from './event.ts';

/**
 * A household is to be forgotten, and which of its keys is known. No key is in the event, because events are kept: whoever erases
 * reads them from `analytics.open_erasure`, where they end with the erasure.
 */
export const erasurePrepared = defineEvent({ name: 'analytics.erasure-prepared', body: { erasureId: idSchema } });
