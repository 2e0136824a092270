import { z } from 'zod';

/** A password somebody chooses. Long ones are welcome, but not a load. */
export const newPassword = z
  .string()
  .min(10, 'A password has at least 10 characters')
  .max(1_000, 'A password has at most 1,000 characters');

/** An e-mail address as accounts keep it, in lower case. */
export const emailAddress = z
  .email('Not an e-mail address')
  .max(254)
  .transform((email) => email.trim().toLowerCase());

/** A person's or organization's name, without the characters that make a mail or a page lie. */
export const personName = z
  .string()
  .trim()
  .min(1, 'Tell us your name')
  .max(200)
  .regex(/^\P{Cc}*$/u, 'A name has no control characters');

/** An organization's name. */
export const organizationName = z
  .string()
  .trim()
  .min(1, 'An organization needs a name')
  .max(200)
  .regex(/^\P{Cc}*$/u, 'A name has no control characters');
