import { defineEvent, idSchema } from './event.ts';

/** The sample data a sandbox shall hold; null when the sandbox is to go. */
export const sampleIdSchema = idSchema.nullable();

/** Somebody made a sandbox, wants it filled anew, or wants it gone. Whatever it holds is erased; `sampleId` says what comes after. */
export const sandboxAsked = defineEvent({ name: 'accounts.sandbox-asked', body: { sampleId: sampleIdSchema } });
