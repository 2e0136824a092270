import { openApp } from './app-codes.ts';
import type { Agent } from './open-agent.ts';

/** Gives whoever is signed in an authenticator app, and gives what shows its next code. */
export async function enrolApp({ ask }: Pick<Agent, 'ask'>): Promise<() => Promise<string>> {
  const enrol = 'mutation ($input: EnrolTotpInput!) { enrolTotp(input: $input) { ... on EnrolTotpPayload { secret } } }';
  const { data } = await ask(enrol, { input: {} });
  const nextCode = openApp(data.enrolTotp.secret as string);
  const confirm = 'mutation ($input: ConfirmTotpInput!) { confirmTotp(input: $input) { __typename } }';
  const confirmed = await ask(confirm, { input: { code: await nextCode() } });
  if (confirmed.data?.confirmTotp.__typename !== 'ConfirmTotpPayload') throw new Error(`No app was added: ${JSON.stringify(confirmed)}`);
  return nextCode;
}
