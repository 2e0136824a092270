import { beforeAll, describe, expect, inject, it } from 'vitest';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { addDays, utcDay } from '@castgraph/kernel/days';
import type { Grant } from '@castgraph/kernel/grants';
import { SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import { askStream } from '../rights/ask-stream.ts';
import { openBrowser } from '../set-up/open-browser.ts';
import { makeThing } from '../set-up/make-thing.ts';
import { sendWith, signUp, type Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const { publicUrl, secretsKey } = inject('product');
const today = utcDay(Date.now());
const range = { from: addDays(today, -1), to: today };

let owner: Session;
let personId: string;
/** Two sponsors with a campaign and a finished report each. */
const [one, other] = [
  { sponsor: '', campaign: '', report: '' },
  { sponsor: '', campaign: '', report: '' },
];

beforeAll(async () => {
  owner = await signUp(publicUrl);
  personId = (await owner.send('{ viewer { user { id } } }')).data.viewer.user.id as string;
  const cost = { amountMinor: 100_000, currency: 'EUR' };
  for (const [index, booked] of [one, other].entries()) {
    booked.sponsor = (await makeThing(owner, 'CreateSponsor', 'sponsor { id }', { name: `Sponsor ${index}` })).sponsor.id;
    const flight = { flightFrom: today, flightTo: addDays(today, 7) };
    const campaign = { sponsorId: booked.sponsor, name: `Campaign ${index}`, cost, ...flight };
    booked.campaign = (await makeThing(owner, 'CreateCampaign', 'campaign { id }', campaign)).campaign.id;
    const request = { campaignId: booked.campaign, format: 'JSON', dateRange: range };
    booked.report = (await makeThing(owner, 'GenerateReport', 'report { reportId }', request, 'ReportRequest')).report.reportId;
  }
  await until(async () => {
    const { data } = await owner.send('{ reports { edges { node { status } } } }');
    return data?.reports.edges.every(({ node }: { node: { status: string } }) => node.status === 'READY') || undefined;
  });
});

/** A member of the role sponsor with these grants. */
async function sponsor(...grants: Grant[]) {
  const { organizationId } = owner;
  const viewer = {
    kind: 'user' as const,
    id: personId,
    organizationId,
    roles: ['sponsor' as const],
    scopes: SCOPES_OF_ROLE.sponsor,
    grants,
  };
  const { token } = await issueAccessToken({ viewer, secretsKey });
  return { token, send: sendWith(publicUrl, token) };
}

async function share(input: Record<string, unknown>): Promise<{ url: string; token: string }> {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const { url } = await makeThing(owner, 'CreateShareLink', 'url', { expiresAt: tomorrow, ...input });
  return { url: url as string, token: new URL(url as string).hash.slice('#token='.length) };
}

const open = async (token: string, password?: string) =>
  (
    await sendWith(publicUrl, undefined)(
      `mutation Open($input: OpenShareLinkInput!) { openShareLink(input: $input) { __typename ... on OpenShareLinkPayload { kind reportId authToken { token scopes } } } }`,
      { input: { token, password } },
    )
  ).data.openShareLink;

describe('a sponsor’s member', () => {
  it('sees their sponsor’s campaigns, reports and sums through the gateway, and none of the other’s', async () => {
    const { send } = await sponsor(`sponsor:${one.sponsor}`);
    const { data, errors } = await send(
      `query Mine($other: ID!, $range: DateRangeInput!) { sponsors { id } campaigns { totalCount edges { node { id reports { edges { node { reportId } } } } } }
         reports { edges { node { reportId campaign { id } } } } campaign(id: $other) { id } campaignPerformance(campaignId: $other) { asOf }
         dashboard(range: $range) { adPerformance { activeCampaigns } } }`,
      { other: other.campaign, range },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      sponsors: [{ id: one.sponsor }],
      campaigns: { totalCount: 1, edges: [{ node: { id: one.campaign, reports: { edges: [{ node: { reportId: one.report } }] } } }] },
      reports: { edges: [{ node: { reportId: one.report, campaign: { id: one.campaign } } }] },
      campaign: null,
      campaignPerformance: null,
      dashboard: { adPerformance: { activeCampaigns: 1 } },
    });
  });

  it('follows no stream of the other, also while its own member does', async () => {
    const document = `subscription { campaignLive(campaignId: "${other.campaign}") { asOf } }`;
    const [theirs, mine] = [await sponsor(`sponsor:${other.sponsor}`), await sponsor(`sponsor:${one.sponsor}`)];
    const [allowed, refused] = await Promise.all([
      askStream(publicUrl, theirs.token, document, true),
      askStream(publicUrl, mine.token, document, true),
    ]);
    expect(allowed).toMatchObject({ data: { campaignLive: { asOf: expect.any(String) } } });
    expect(refused.data ?? null).toBeNull();
    expect(refused.errors?.length).toBeGreaterThan(0);
  });
});

describe('a share link', () => {
  it('of a report reads that report and its file, and nothing else', async () => {
    const { token } = await share({ kind: 'REPORT', reportId: one.report });
    const opened = await open(token);
    expect(opened).toMatchObject({ __typename: 'OpenShareLinkPayload', kind: 'REPORT', reportId: one.report });
    const send = sendWith(publicUrl, opened.authToken.token as string);
    const { data } = await send('{ reports { edges { node { reportId fileUrl } } } }');
    expect(data.reports.edges.map(({ node }: { node: { reportId: string } }) => node.reportId)).toEqual([one.report]);
    expect((await fetch(new URL(data.reports.edges[0].node.fileUrl as string, publicUrl))).status).toBe(200);
    for (const document of [
      '{ reports { edges { node { campaign { name } } } } }',
      '{ campaigns { totalCount } }',
      `query { dashboard(range: { from: "${today}", to: "${today}" }) { asOf } }`,
      '{ viewer { organization { name } } }',
      'mutation { exportMyData { __typename } }',
    ])
      expect((await send(document)).errors, document).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('of the dashboard reads its sums and no names', async () => {
    const { token } = await share({ kind: 'DASHBOARD' });
    const send = sendWith(publicUrl, (await open(token)).authToken.token as string);
    const ask = (what: string) => send(`query { dashboard(range: { from: "${range.from}", to: "${range.to}" }) { ${what} } }`);
    const { data, errors } = await ask('listenerEngagement { downloads } adPerformance { activeCampaigns }');
    expect(errors).toBeUndefined();
    expect(data.dashboard).toEqual({ listenerEngagement: { downloads: 0 }, adPerformance: { activeCampaigns: 2 } });
    for (const what of ['sponsorROI { currency }', 'listenerEngagement { topEpisodes { episode { title } } }'])
      expect((await ask(what)).errors, what).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('opens its page in a browser that nobody has signed in to, after its password', async () => {
    const { url } = await share({ kind: 'REPORT', reportId: one.report, password: 'for our sponsor' });
    const browser = await openBrowser();
    try {
      const page = await (await browser.newContext()).newPage();
      await page.goto(url);
      await page.getByRole('button', { name: 'Open' }).click();
      await page.getByLabel('Password of the link').fill('for our sponsor');
      await page.getByRole('button', { name: 'Open' }).click();
      await page.getByTestId('shared-report').waitFor();
      const dashboard = await share({ kind: 'DASHBOARD' });
      await page.goto('about:blank');
      await page.goto(dashboard.url);
      await page.getByRole('button', { name: 'Open' }).click();
      await page.getByTestId('shared-dashboard').waitFor();
    } finally {
      await browser.close();
    }
  });

  it('that was taken back opens nothing', async () => {
    const { token } = await share({ kind: 'REPORT', reportId: one.report });
    const { data } = await owner.send('{ shareLinks { id } }');
    const revoked = await owner.send('mutation($id: ID!) { revokeShareLink(id: $id) { __typename } }', { id: data.shareLinks[0].id });
    expect(revoked.data.revokeShareLink.__typename).toBe('RevokeShareLinkPayload');
    expect(await open(token)).toEqual({ __typename: 'InvalidTokenError' });
  });
});
