import { readPage, toConnection } from '@castgraph/service/connection';
import type { Resolvers } from '../generated/resolvers.ts';
import { listAuditEntries } from './list-audit-entries.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditEntries: async (_, args, context) => {
      const page = readPage(args);
      return toConnection(await listAuditEntries(context, page), page, ({ id }) => ({ sort: null, id }));
    },
  },
};
