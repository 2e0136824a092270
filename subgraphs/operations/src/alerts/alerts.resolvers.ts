import { notFound } from '@castgraph/kernel/errors';
import type { OperationContext } from '@castgraph/service/context';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { productArea } from '../health/product-area.ts';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { followAlerts, type AlertMoved } from './follow-alerts.ts';
import { findAlert, listAlerts } from './list-alerts.ts';

export const alertsResolvers: Resolvers = {
  Query: { alerts: (_, _args, context) => listAlerts(context) },
  Mutation: {
    acknowledgeAlert: (_, { input }, context) =>
      orUserError(['NotFoundError'], async () => ({
        __typename: 'AcknowledgeAlertPayload' as const,
        alert: await acknowledgeAlert(context, input),
      })),
  },
  Subscription: {
    alertRaised: {
      subscribe: (_, _args, context) => followAlerts(context),
      resolve: async ({ alertId }: AlertMoved, _args: unknown, context: OperationContext) => {
        const alert = await findAlert(context, alertId);
        if (!alert) throw notFound('alert', alertId);
        return alert;
      },
    },
  },
  Alert: {
    __resolveReference: ({ alertId }, context) => findAlert(context, alertId),
    service: ({ area }) => productArea(area),
  },
};
