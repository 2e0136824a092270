import { useEffect, useState } from 'react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { FlagVerdict } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';
import { VerificationQueue, type QueuedFlag } from './queue-flag.ts';
import { neighbourOf, orderQueue } from './queue-place.ts';
import type { VerificationSearch } from './verification-search.ts';

const ReviewFlag = graphql(`
  mutation ReviewQueuedFlag($input: ReviewFlagInput!) {
    reviewFlag(input: $input) {
      __typename
      ... on ReviewFlagPayload {
        flag {
          id
          verdict
          verdictAt
          note
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const PAGE = 50;

/** A flag that was judged here, and how. */
export interface Judged {
  flag: QueuedFlag;
  verdict: FlagVerdict;
}

/** The queue as somebody goes through it: which flags wait, which one is looked at, and what can be done with it. */
export function useQueue({ kinds, campaign }: VerificationSearch) {
  const query = useAreaQuery(VerificationQueue, {
    area: AREA.listening,
    variables: { first: PAGE, kinds: kinds ?? null, campaignId: campaign ?? null },
  });
  const { send, isSending, refusal } = useWrite(ReviewFlag);
  useRefusalToast(refusal);
  const [judged, setJudged] = useState<readonly Judged[]>([]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [chosenId, setChosenId] = useState<string>();
  const page = query.data?.verificationQueue;
  const place = { judged: new Set(judged.map(({ flag }) => flag.id)), skipped };
  const flags = orderQueue(page?.edges.map(({ node }) => node) ?? [], place);
  const ids = flags.map(({ id }) => id);
  const chosen = flags.find(({ id }) => id === chosenId) ?? flags[0];
  const hasMore = page?.pageInfo.hasNextPage ?? false;
  const isUsedUp = page !== undefined && flags.length === 0 && hasMore && !query.isStale;
  const { refetch } = query;
  useEffect(() => {
    // What was judged is no longer in the queue: its first page is now another one.
    if (isUsedUp && !isSending) refetch();
  }, [isUsedUp, isSending, refetch]);

  const judge = async (verdict: FlagVerdict, note: string) => {
    if (!chosen) return false;
    const next = neighbourOf(ids, chosen.id);
    if (!(await send({ input: { flagId: chosen.id, verdict, note: note.trim() || null } }))) return false;
    setJudged((before) => [...before, { flag: chosen, verdict }]);
    setChosenId(next);
    return true;
  };
  const undo = async () => {
    const last = judged.at(-1);
    if (!last || !(await send({ input: { flagId: last.flag.id } }))) return;
    setJudged((before) => before.filter(({ flag }) => flag.id !== last.flag.id));
    setChosenId(last.flag.id);
    // It may have left the page that is known.
    if (!page?.edges.some(({ node }) => node.id === last.flag.id)) refetch();
  };
  const skip = () => {
    if (!chosen) return;
    setChosenId(neighbourOf(ids, chosen.id));
    setSkipped((before) => [...before.filter((id) => id !== chosen.id), chosen.id]);
  };
  const move = (by: 1 | -1) => {
    const at = chosen ? ids.indexOf(chosen.id) : -1;
    setChosenId(ids[Math.min(ids.length - 1, Math.max(0, at + by))]);
  };
  return {
    query,
    flags,
    hasMore,
    chosen,
    choose: setChosenId,
    last: judged.at(-1),
    judged: judged.length,
    isSending,
    judge,
    undo,
    skip,
    move,
  };
}

export type Queue = ReturnType<typeof useQueue>;
