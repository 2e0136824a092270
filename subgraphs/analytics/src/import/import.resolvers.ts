import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { countVerdicts, importCampaigns } from './import-campaigns.ts';
import { IMPORT_COLUMNS, importTemplate } from './import-columns.ts';

export const importResolvers: Resolvers = {
  Query: {
    campaignImportTemplate: () => ({
      csv: importTemplate(),
      columns: IMPORT_COLUMNS.map((column) => ({ name: column.name, description: column.description, required: 'required' in column })),
    }),
  },
  Mutation: {
    importCampaigns: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => {
        const { rows, campaignIds, repeated } = await importCampaigns(context, input);
        const campaigns = await context.loaders.campaign.loadMany(campaignIds);
        return {
          __typename: 'ImportCampaignsPayload' as const,
          rows,
          repeated,
          ...countVerdicts(rows),
          campaigns: campaigns.flatMap((campaign) => (campaign && !(campaign instanceof Error) ? [campaign] : [])),
        };
      }),
  },
};
