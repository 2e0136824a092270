import { useEffect, useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useConnection } from '../../graphql/use-connection.ts';

/** What a share link opens, as far as it has come. */
export interface SharedAnswer<TData> {
  data: TData | undefined;
  hasFailed: boolean;
}

/**
 * Asks with the token of a share link rather than as whoever is signed in, who may be somebody else. Nothing of it is kept among the
 * answers of their own session. `variables` must stay the same object while they mean the same.
 */
export function useSharedQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  { token, variables }: { token: string; variables: TVariables },
): SharedAnswer<TData> {
  const { client } = useConnection();
  const [answer, setAnswer] = useState<SharedAnswer<TData>>({ data: undefined, hasFailed: false });
  useEffect(() => {
    let isWanted = true;
    const context = { headers: { authorization: `Bearer ${token}` }, isQuiet: true };
    const take = (next: SharedAnswer<TData>) => {
      if (isWanted) setAnswer(next);
    };
    client
      .query({ query: document, variables, context, fetchPolicy: 'no-cache' } as never)
      .then(({ data }) => take({ data: data as TData, hasFailed: data === undefined }))
      .catch(() => take({ data: undefined, hasFailed: true }));
    return () => {
      isWanted = false;
    };
  }, [client, document, token, variables]);
  return answer;
}
