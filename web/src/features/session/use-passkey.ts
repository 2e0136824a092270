import { useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite, type Refusal } from '../../graphql/use-write.ts';

const AskForPasskey = graphql(`
  query AskForPasskey($challengeToken: String) {
    passkeyRequest(challengeToken: $challengeToken) {
      options
      token
    }
  }
`);

const VerifyPasskey = graphql(`
  mutation VerifyPasskey($input: VerifyPasskeyInput!) {
    verifyPasskey(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

/** A passkey as the way in, or as the second factor of a challenge. */
export interface PasskeyEntry {
  /** Asks the browser for one and sends it; whether it let its owner in. */
  show: () => Promise<boolean>;
  isShowing: boolean;
  refusal: Refusal | undefined;
}

/** Whether this browser can show passkeys in the form that the API speaks. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

export function usePasskey(challengeToken?: string): PasskeyEntry {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(VerifyPasskey);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const show = async () => {
    setAsking(true);
    setProblem(undefined);
    try {
      const variables = { challengeToken: challengeToken ?? null };
      const { data } = await client.query({ query: AskForPasskey, variables, fetchPolicy: 'no-cache' });
      if (!data) throw new Error('No question was asked');
      const { options, token } = data.passkeyRequest;
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
      const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
      if (!shown) throw new Error('No passkey was shown');
      const input = { token, response: shown.toJSON() as unknown, challengeToken: challengeToken ?? null };
      return (await send({ input })) !== undefined;
    } catch {
      // Cancelled, none on this device, or no answer: the browser tells pages no more than that.
      setProblem({ message: 'No passkey was shown. Try again, or use another way.' });
      return false;
    } finally {
      setAsking(false);
    }
  };
  return { show, isShowing: isAsking || isSending, refusal: problem ?? refusal };
}
