import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openApp } from '../set-up/app-codes.ts';
import { openBrowser } from '../set-up/open-browser.ts';

const { publicUrl } = inject('product');
const mark = randomBytes(5).toString('hex');
const [email, password] = [`${mark}@example.com`, `harbour ${mark} lantern`];
let cookie: string;
let nextCode: () => Promise<string>;
let recoveryCodes: string[];

async function ask(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data: any; errors?: { extensions?: { code?: string } }[] };
  return { ...answer, status: response.status, cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] };
}
const mine = (query: string, variables: Record<string, unknown> = {}) => ask(query, variables, { cookie });
const SIGN_IN = `mutation I($input: SignInInput!) { signIn(input: $input) { __typename
  ... on MfaRequired { challengeToken methods } } }`;
const VERIFY = 'mutation V($input: VerifyMfaInput!) { verifyMfa(input: $input) { __typename ... on UserError { message } } }';

async function challenge(): Promise<string> {
  const { data, cookie: set } = await ask(SIGN_IN, { input: { email, password } });
  expect(data.signIn.__typename).toBe('MfaRequired');
  expect(set).toBeUndefined();
  return data.signIn.challengeToken as string;
}

async function enrol(): Promise<void> {
  const { data } = await mine('mutation { enrolTotp(input: {}) { ... on EnrolTotpPayload { secret qrCode } } }');
  expect(data.enrolTotp.qrCode).toMatch(/^<svg /);
  nextCode = openApp(data.enrolTotp.secret as string);
  const confirm = `mutation C($input: ConfirmTotpInput!) { confirmTotp(input: $input) { ... on ConfirmTotpPayload { recoveryCodes } } }`;
  const confirmed = await mine(confirm, { input: { code: await nextCode() } });
  recoveryCodes = confirmed.data.confirmTotp.recoveryCodes as string[];
}

beforeAll(async () => {
  const input = { email, password, name: 'Ada Keeper', organizationName: 'Lantern Audio' };
  const signedUp = await ask('mutation S($input: SignUpInput!) { signUp(input: $input) { __typename } }', { input });
  cookie = signedUp.cookie!;
  await enrol();
});

describe('a second factor', () => {
  it('of an app signs in once: the same code again is refused', async () => {
    const code = await nextCode();
    const first = await ask(VERIFY, { input: { challengeToken: await challenge(), code } });
    expect(first.data.verifyMfa.__typename).toBe('SignInPayload');
    expect(first.cookie).toMatch(/^castgraph_session=/);
    const again = await ask(VERIFY, { input: { challengeToken: await challenge(), code } });
    expect(again.data.verifyMfa.__typename).toBe('InvalidCodeError');
    expect(again.cookie).toBeUndefined();
  });

  it('is not passed by the challenge itself, as whatever it is shown', async () => {
    const token = await challenge();
    expect((await ask('{ viewer { kind } }', {}, { authorization: `Bearer ${token}` })).status).toBe(401);
    expect((await ask('{ viewer { kind } }', {}, { cookie: `castgraph_session=${token}` })).data.viewer).toBeNull();
  });

  it('that an organization asks for is asked of its members at once: they have no rights there until they enrol', async () => {
    const required = await mine(
      'mutation { updateOrganizationSecurity(input: { requireMfa: true }) { ... on UpdateOrganizationSecurityPayload { requireMfa } } }',
    );
    expect(required.data.updateOrganizationSecurity.requireMfa).toBe(true);
    const asked = '{ secondFactors { isRequired mustShow recoveryCodesLeft passkeys { id } } podcasts { totalCount } }';
    const { data } = await mine(asked);
    expect(data.secondFactors).toEqual({ isRequired: true, mustShow: false, recoveryCodesLeft: 10, passkeys: [] });
    expect(data.podcasts.totalCount).toBe(0);
    const both = { password, code: await nextCode() };
    const off = 'mutation D($input: BothFactorsInput!) { disableTotp(input: $input) { __typename ... on UserError { message } } }';
    expect((await mine(off, { input: both })).data.disableTotp.__typename).toBe('DisableTotpPayload');
    const without = await mine(asked);
    expect(without.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await mine('{ secondFactors { mustShow } }')).data.secondFactors.mustShow).toBe(true);
    await enrol();
    expect((await mine(asked)).data.podcasts.totalCount).toBe(0);
  });

  it('is asked for in the page, where a recovery code does too', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
      await page.goto(`${publicUrl}/sign-in`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByLabel('Code', { exact: true }).fill('000000');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Use a recovery code' }).click();
      await page.getByLabel('Recovery code').fill(recoveryCodes[0]!);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('navigation').getByText('Overview').waitFor();
    } finally {
      await browser.close();
    }
  });
});
