import { maskPersonal } from '@castgraph/kernel/mask-personal';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { exportAudit } from './export-audit.ts';
import { listAuditEntries } from './list-audit-entries.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditEntries: async (_, { filter, ...args }, context) => {
      const page = readPage(args);
      return toConnection(await listAuditEntries(context, page, { filter }), page, ({ id }) => ({ sort: null, id }));
    },
  },
  Mutation: {
    exportAudit: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'ExportAuditPayload' as const,
        ...(await exportAudit(context, input)),
      })),
  },
  AuditEntry: {
    // Entries from before details were masked when they were written.
    details: ({ details }) => maskPersonal(details) as object,
    seq: ({ seq }) => (seq === null ? null : Number(seq)),
  },
};
