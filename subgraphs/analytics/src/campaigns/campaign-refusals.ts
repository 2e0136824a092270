import { isCastgraphError } from '@castgraph/kernel/errors';
import { orUserError, type SharedUserError } from '@castgraph/service/user-error';
import type { CampaignState } from '../generated/resolvers.ts';

/** Refusals that only campaigns know, ready for a resolver to return. */
type OwnRefusal =
  | { __typename: 'StateTransitionError'; message: string; from: CampaignState; to: CampaignState; allowed: CampaignState[] }
  | { __typename: 'CampaignSettledError'; message: string; fields: string[] };
type Refusal = OwnRefusal | SharedUserError;

/** As `orUserError`, with the refusals of campaigns; a conflict that has a type of its own in the union is returned as that. */
export async function orCampaignRefusal<T, Member extends Refusal['__typename']>(
  members: readonly Member[],
  work: () => Promise<T>,
): Promise<T | Extract<Refusal, { __typename: Member }>> {
  const shared = members.filter((member) => !isOwn(member)) as Extract<Member, SharedUserError['__typename']>[];
  try {
    return (await orUserError(shared, () => work().catch(wrapOwn(members)))) as T | Extract<Refusal, { __typename: Member }>;
  } catch (error) {
    if (error instanceof OwnRefusalThrown) return error.refusal as Extract<Refusal, { __typename: Member }>;
    throw error;
  }
}

/** Carries a refusal past `orUserError`, which would take it for a plain conflict. */
class OwnRefusalThrown extends Error {
  readonly refusal: OwnRefusal;
  constructor(refusal: OwnRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function isOwn(member: string): boolean {
  return member === 'StateTransitionError' || member === 'CampaignSettledError';
}

function wrapOwn(members: readonly string[]): (error: unknown) => never {
  return (error) => {
    const refusal = toOwnRefusal(error);
    throw refusal && members.includes(refusal.__typename) ? new OwnRefusalThrown(refusal) : error;
  };
}

function toOwnRefusal(error: unknown): OwnRefusal | undefined {
  if (!isCastgraphError(error) || error.code !== 'CONFLICT') return undefined;
  const { transition, settled } = error.details as {
    transition?: { from: CampaignState; to: CampaignState; allowed: CampaignState[] };
    settled?: string[];
  };
  if (transition) return { __typename: 'StateTransitionError', message: error.message, ...transition };
  return settled && { __typename: 'CampaignSettledError', message: error.message, fields: settled };
}
