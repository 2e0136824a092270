import type { DownloadWindow, MeasurementSource, UpdateMeasurementSettingInput } from '../../graphql/generated/graphql.ts';

interface Choices {
  window: DownloadWindow;
  maxDownloadsPerIp: number | string;
  timeZone: string;
  source?: MeasurementSource | null;
}

/** What of a form differs from what is set: only that is sent, so that two who change different choices do not undo each other. */
export function changesOf(before: Choices, after: Choices): UpdateMeasurementSettingInput {
  const limit = Number(after.maxDownloadsPerIp);
  return {
    ...(after.window === before.window ? {} : { window: after.window }),
    ...(limit === before.maxDownloadsPerIp ? {} : { maxDownloadsPerIp: limit }),
    ...(after.timeZone === before.timeZone ? {} : { timeZone: after.timeZone }),
    ...(after.source && after.source !== before.source ? { source: after.source } : {}),
  };
}
