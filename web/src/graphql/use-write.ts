import { useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { graphql } from './generated/gql.ts';
import type { MfaMethod } from './generated/graphql.ts';
import { useConnection } from './use-connection.ts';
import { classifyFailure } from './failure.ts';

/** What `useWrite` reads of a refusal: what to say, at which field, and the challenge of a second factor. */
graphql(`
  fragment Refusal_error on UserError {
    message
    ... on InvalidInputError {
      path
    }
    ... on MfaRequired {
      challengeToken
      methods
    }
  }
`);

/** What a sign-in gives to somebody who has a second factor to show. */
export interface SecondFactorChallenge {
  token: string;
  methods: readonly MfaMethod[];
}

/** A refusal as forms show it. */
export interface Refusal {
  message: string;
  /** Name of the input field it is about, where there is one. */
  field?: string | undefined;
  /** The same with the way to it: `flights.1.firstDay`. */
  at?: string | undefined;
  /** Kind of refusal in the API's words: `ConflictError`, … */
  kind?: string | undefined;
  existingId?: string | undefined;
  /** Of `MfaRequired`. */
  challenge?: SecondFactorChallenge | undefined;
}

type Result = { __typename?: string | undefined };
type Payload<T> = Extract<T, { __typename?: `${string}Payload` | undefined }>;

export interface Write<TVariables, TPayload> {
  /** Sends the mutation. Resolves to its payload, or to undefined when it was refused: `refusal` says why. */
  send: (variables: TVariables) => Promise<TPayload | undefined>;
  isSending: boolean;
  refusal: Refusal | undefined;
  clear: () => void;
}

/**
 * A mutation with one root field that answers a union of a payload and refusals. Refusals are values, in place; absent areas
 * and defects are told as refusals too, so that a form has one thing to show.
 */
export function useWrite<TData extends object, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
): Write<TVariables, Payload<NonNullable<TData[keyof TData]>>> {
  const { client } = useConnection();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (variables: TVariables) => {
    setSending(true);
    setRefusal(undefined);
    try {
      const { data, error } = await client.mutate({ mutation: document, variables, errorPolicy: 'all' } as never);
      if (error) {
        setRefusal(tell(error));
        return undefined;
      }
      const result = Object.entries((data ?? {}) as Record<string, Result>).find(([name]) => name !== '__typename')?.[1];
      if (result?.__typename?.endsWith('Payload')) return result as Payload<NonNullable<TData[keyof TData]>>;
      setRefusal(refusalOf(result));
    } catch (error) {
      setRefusal(tell(error));
    } finally {
      setSending(false);
    }
    return undefined;
  };
  return { send, isSending, refusal, clear: () => setRefusal(undefined) };
}

function refusalOf(result: Result | undefined): Refusal {
  const {
    __typename: kind,
    message,
    path,
    existingId,
    challengeToken,
    methods = [],
  } = (result ?? {}) as Result & {
    message?: string;
    path?: string[];
    existingId?: string;
    challengeToken?: string;
    methods?: MfaMethod[];
  };
  return {
    message: message ?? 'The answer could not be read. Try again.',
    kind,
    existingId,
    challenge: challengeToken === undefined ? undefined : { token: challengeToken, methods },
    // One of a list is told at the field that holds the list.
    field: path?.findLast((part) => part !== 'input' && !/^\d+$/.test(part)),
    at: path?.filter((part) => part !== 'input').join('.'),
  };
}

function tell(error: unknown): Refusal {
  const failure = classifyFailure(error);
  if (failure.kind === 'missing') return { message: `${failure.areas.join(', ')} is not available right now. Try again in a moment.` };
  if (failure.kind === 'signed-out') return { message: 'Your session has ended. Sign in again.' };
  if (failure.kind === 'refused') return { message: failure.message };
  return { message: `Something went wrong on our side.${failure.reference ? ` Reference ${failure.reference}.` : ''}` };
}
