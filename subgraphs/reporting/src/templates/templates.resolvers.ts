import type { Resolvers } from '../generated/resolvers.ts';
import { findTemplate } from './find-template.ts';
import { listTemplates } from './list-templates.ts';

export const templatesResolvers: Resolvers = {
  Query: { reportTemplates: (_, _args, context) => [...listTemplates(context)] },
  ReportTemplate: {
    __resolveReference: ({ id }) => findTemplate(id) ?? null,
    formats: ({ formats }) => [...formats],
  },
};
