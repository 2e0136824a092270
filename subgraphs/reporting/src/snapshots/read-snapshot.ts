import { z } from 'zod';
import type { Gateway } from './gateway.ts';
import { ReportRefused } from './report-refused.ts';
import { FORMAT_VERSION, readSnapshotData, type SnapshotData } from './snapshot-format.ts';

/** Held against the SDL by a test. */
export const READ_SNAPSHOT = /* GraphQL */ `
  query ReportingReadSnapshot($snapshotId: ID!, $campaignId: ID!, $formatVersion: Int!) {
    campaignSnapshot(id: $snapshotId) {
      id
      data(formatVersion: $formatVersion)
    }
    campaign(id: $campaignId) {
      attributionWindowDays
      flight {
        from
        to
        timeZone
      }
      sponsor {
        id
        name
      }
    }
    methodology {
      standard
      window
      maxDownloadsPerIp
      listVersion
    }
  }
`;

const answer = z.object({
  campaignSnapshot: z.object({ id: z.uuid(), data: z.unknown() }).nullable(),
  campaign: z
    .object({
      attributionWindowDays: z.int(),
      flight: z.object({ from: z.iso.date(), to: z.iso.date(), timeZone: z.string() }),
      sponsor: z.object({ id: z.uuid(), name: z.string() }),
    })
    .nullable(),
  methodology: z.object({ standard: z.string(), window: z.string(), maxDownloadsPerIp: z.int(), listVersion: z.string() }),
});

type Answer = z.output<typeof answer>;

/** What a report rests on: the figures, the booking they belong to, and the rules by which they were counted. */
export interface ReportBasis {
  snapshotId: string;
  data: SnapshotData;
  campaign: NonNullable<Answer['campaign']>;
  methodology: Answer['methodology'];
}

/**
 * Reads a snapshot through the gateway, with what a reader must know to judge it.
 * @throws ReportRefused when it is not there, of another campaign, or in a format that cannot be read; Error when it is worth another try
 */
export async function readSnapshot(
  gateway: Gateway,
  { organizationId, snapshotId, campaignId }: { organizationId: string; snapshotId: string; campaignId: string },
  signal: AbortSignal,
): Promise<ReportBasis> {
  const data = await gateway.ask({
    organizationId,
    document: READ_SNAPSHOT,
    variables: { snapshotId, campaignId, formatVersion: FORMAT_VERSION },
    signal,
  });
  const { campaignSnapshot, campaign, methodology } = answer.parse(data);
  if (!campaign) throw new ReportRefused(`There is no campaign ${campaignId} in this organization`);
  if (!campaignSnapshot) throw new ReportRefused(`There is no snapshot ${snapshotId} in this organization`);
  const figures = readSnapshotData(campaignSnapshot.data);
  if (figures.campaignId !== campaignId) throw new ReportRefused(`The snapshot ${snapshotId} is of another campaign`);
  return { snapshotId: campaignSnapshot.id, data: figures, campaign, methodology };
}
