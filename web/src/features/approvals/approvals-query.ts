import { graphql } from '../../graphql/generated/gql.ts';
import type { ApprovalOfCampaignQuery } from '../../graphql/generated/graphql.ts';

export const ApprovalList = graphql(`
  query ApprovalList($first: Int!, $after: String, $state: ApprovalState) {
    approvals(first: $first, after: $after, state: $state) {
      edges {
        node {
          id
          kind
          revision
          state
          requestedAt
          campaign {
            id
            name
          }
          placement {
            id
            position
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All that was asked of a campaign: the API has no question for one approval, and the version approved last stands beside it. */
export const ApprovalOfCampaign = graphql(`
  query ApprovalOfCampaign($id: ID!) {
    campaign(id: $id) {
      id
      name
      sponsor {
        id
        name
      }
      approvals {
        id
        kind
        revision
        content
        contentHash
        state
        requestedAt
        decidedAt
        note
        outdatedAt
        placement {
          id
          position
        }
      }
    }
  }
`);
export type ApprovalOfPage = NonNullable<ApprovalOfCampaignQuery['campaign']>['approvals'][number];

/** The version of the same order or copy that was approved before this one; undefined where none was. */
export function approvedBefore(approval: ApprovalOfPage, all: readonly ApprovalOfPage[]): ApprovalOfPage | undefined {
  return all
    .filter(
      (other) =>
        other.kind === approval.kind &&
        other.placement?.id === approval.placement?.id &&
        other.revision < approval.revision &&
        // What changed after it was approved is outdated; its answer stays.
        (other.state === 'APPROVED' || (other.state === 'OUTDATED' && other.decidedAt != null)),
    )
    .toSorted((a, b) => b.revision - a.revision)[0];
}
