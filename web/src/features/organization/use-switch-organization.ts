import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';

const SwitchOrganization = graphql(`
  mutation SwitchOrganization($id: ID!) {
    switchOrganization(id: $id) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

/** Goes to another organization of the caller: a new session, and nothing on screen of the one before. */
export function useSwitchOrganization() {
  const { send, isSending, refusal } = useWrite(SwitchOrganization);
  const go = async (id: string) => {
    // A new document: whatever is shown, known or followed belongs to the organization before.
    if (await send({ id })) window.location.assign('/');
  };
  return { go, isSending, refusal };
}
