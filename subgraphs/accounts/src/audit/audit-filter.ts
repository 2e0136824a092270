import { z } from 'zod';

const instant = z
  .union([z.date(), z.iso.datetime({ offset: true })])
  .transform((value) => new Date(value))
  .nullish();

/** Which entries: those that fit all that is given. */
export const auditFilter = z
  .strictObject({
    actorId: z.string().min(1).max(200).nullish(),
    action: z
      .string()
      .max(100)
      .regex(/^[a-z0-9.-]+$/, 'An action looks like campaign.create, its beginning like campaign.')
      .nullish(),
    subjectType: z.string().min(1).max(100).nullish(),
    subjectId: z.string().min(1).max(200).nullish(),
    from: instant,
    to: instant,
  })
  .refine(({ from, to }) => !from || !to || from < to, { error: 'The span ends before it begins', path: ['to'] });

export type AuditFilter = z.output<typeof auditFilter>;
