import { z } from 'zod';
import type { Gateway } from './gateway.ts';
import { ReportRefused } from './report-refused.ts';

/** Held against the SDL by a test. */
export const CREATE_SNAPSHOT = /* GraphQL */ `
  mutation ReportingCreateSnapshot($input: CreateCampaignSnapshotInput!) {
    createCampaignSnapshot(input: $input) {
      __typename
      ... on CreateCampaignSnapshotPayload {
        snapshot {
          id
        }
      }
      ... on InvalidInputError {
        message
      }
      ... on NotFoundError {
        message
      }
    }
  }
`;

const answer = z.object({
  createCampaignSnapshot: z.discriminatedUnion('__typename', [
    z.object({ __typename: z.literal('CreateCampaignSnapshotPayload'), snapshot: z.object({ id: z.uuid() }) }),
    z.object({ __typename: z.literal('InvalidInputError'), message: z.string() }),
    z.object({ __typename: z.literal('NotFoundError'), message: z.string() }),
  ]),
});

/** Of what a snapshot is made. */
export interface SnapshotOrder {
  organizationId: string;
  campaignId: string;
  range: { from: string; to: string; timeZone: string };
}

/**
 * Asks analytics, through the gateway, to store the campaign's figures as they are now.
 * @returns the snapshot's id
 * @throws ReportRefused when there is no such campaign or the days cannot be used; Error when it is worth another try
 */
export async function createSnapshot(
  gateway: Gateway,
  { organizationId, campaignId, range }: SnapshotOrder,
  signal: AbortSignal,
): Promise<string> {
  const data = await gateway.ask({ organizationId, document: CREATE_SNAPSHOT, variables: { input: { campaignId, range } }, signal });
  const { createCampaignSnapshot: result } = answer.parse(data);
  switch (result.__typename) {
    case 'CreateCampaignSnapshotPayload':
      return result.snapshot.id;
    case 'NotFoundError':
      throw new ReportRefused(`There is no campaign ${campaignId} in this organization`);
    case 'InvalidInputError':
      throw new ReportRefused(result.message);
  }
}
