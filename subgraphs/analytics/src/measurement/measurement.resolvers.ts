import { requireScope } from '@castgraph/auth/scopes';
import { orUserError } from '@castgraph/service/user-error';
import type { DownloadWindow, MeasurementSource, Resolvers } from '../generated/resolvers.ts';
import { type MeasurementSetting, readMeasurementSetting } from '../listening/measurement-setting.ts';
import { confirmSharedNetwork } from './confirm-shared-network.ts';
import { listSharedNetworks } from './list-shared-networks.ts';
import { recountDownloads } from './recount-downloads.ts';
import { removeSharedNetwork } from './remove-shared-network.ts';
import { updateMeasurementSetting } from './update-measurement-setting.ts';

const WINDOWS = { CALENDAR_DAY: 'calendar-day', FIRST_TOUCH: 'first-touch', LAST_TOUCH: 'last-touch' } as const;
const SOURCES = { PREFIX: 'prefix', CDN_LOG: 'log', REPORTED_EVENT: 'event' } as const;

export const measurementResolvers: Resolvers = {
  Query: {
    measurementSetting: async (_, _args, context) => {
      const { organizationId } = requireScope(context.viewer, 'podcasts:read');
      return toSetting(await context.read((em) => readMeasurementSetting(em, organizationId)));
    },
    sharedNetworks: (_, _args, context) => listSharedNetworks(context),
  },
  Mutation: {
    updateMeasurementSetting: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => {
        const { setting, recountTaskId } = await updateMeasurementSetting(context, {
          window: input.window ? WINDOWS[input.window] : undefined,
          maxDownloadsPerIp: input.maxDownloadsPerIp ?? undefined,
          timeZone: input.timeZone ?? undefined,
          source: input.source ? SOURCES[input.source] : undefined,
        });
        return { __typename: 'UpdateMeasurementSettingPayload' as const, setting: toSetting(setting), recountTaskId };
      }),
    recountDownloads: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'RecountDownloadsPayload' as const,
        taskId: await recountDownloads(context, input),
      })),
    confirmSharedNetwork: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'ConfirmSharedNetworkPayload' as const,
        ...(await confirmSharedNetwork(context, input)),
      })),
    removeSharedNetwork: (_, { input }, context) =>
      orUserError(['NotFoundError'], async () => ({
        __typename: 'RemoveSharedNetworkPayload' as const,
        id: input.id,
        recountTaskId: await removeSharedNetwork(context, input),
      })),
  },
};

function toSetting({ window, maxPerIp, timeZone, source }: MeasurementSetting) {
  return {
    window: nameOf<DownloadWindow>(WINDOWS, window),
    maxDownloadsPerIp: maxPerIp,
    timeZone,
    source: source && nameOf<MeasurementSource>(SOURCES, source),
  };
}

function nameOf<Name extends string>(names: Readonly<Record<Name, string>>, value: string): Name {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value)!;
}
