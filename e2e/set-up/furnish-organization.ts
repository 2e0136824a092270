import { randomBytes } from 'node:crypto';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import type { SignInWays } from './add-sign-in-ways.ts';
import { sendWith, type Session } from './session.ts';
import { until } from './until.ts';

/** An organization with one of everything, and the id of each. */
export type Furnished = Record<FurnishedKind, string>;
export const FURNISHED_KINDS = [
  'organization',
  'sandbox',
  'person',
  'session',
  'podcast',
  'episode',
  'adSlot',
  'sponsor',
  'brand',
  'contact',
  'campaign',
  'flag',
  'flight',
  'placement',
  'promoCode',
  'campaignChange',
  'approval',
  'dispute',
  'campaignShare',
  'pixel',
  'surveyAnswer',
  'manualExchangeRate',
  'snapshot',
  'report',
  'integration',
  'apiKey',
  'oauthClient',
  'invitation',
  'shareLink',
  'sharedNetwork',
  'erasure',
  'task',
  'identity',
  'passkey',
] as const;
export type FurnishedKind = (typeof FURNISHED_KINDS)[number];

/**
 * Makes one of everything, through the gateway; `mark` stands in every name. The show's own words come from `feedUrl`.
 * The shop must exist where the product looks for shops. How else its owner signs in is brought along.
 */
export async function furnishOrganization(
  session: Session,
  {
    mark,
    feedUrl,
    shopify,
    ways,
    product,
  }: {
    mark: string;
    feedUrl: string;
    shopify: Record<string, string>;
    ways: SignInWays;
    product: { publicUrl: string; secretsKey: string };
  },
): Promise<Furnished> {
  const make = (type: string, path: string, input: Record<string, unknown>) => makeAs(session.send, type, path, input);
  const makeAs = async (send: Session['send'], type: string, path: string, input: Record<string, unknown>): Promise<string> => {
    const field = `${type[0]!.toLowerCase()}${type.slice(1)}`;
    const inputType = type === 'GenerateReport' ? 'ReportRequest' : `${type}Input`;
    const selection = path.split('.').reduceRight((inner, name) => `${name} ${inner && `{ ${inner} }`}`, '');
    const { data, errors } = await send(
      `mutation Furnish($input: ${inputType}!) { made: ${field}(input: $input) { ... on ${type}Payload { ${selection} } ... on UserError { message } } }`,
      { input },
    );
    const id: unknown = path.split('.').reduce((at, name) => at?.[name], data?.made);
    if (typeof id !== 'string') throw new Error(`${field} made nothing: ${JSON.stringify({ data, errors })}`);
    return id;
  };
  const today = utcDay(Date.now());
  const range = { from: addDays(today, -7), to: today };
  const cost = { amountMinor: 100_000, currency: 'EUR' };
  const podcast = await make('AddPodcast', 'podcast.id', { feedUrl });
  const episode = await until(async () => {
    const { data } = await session.send('query($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { id } } } } }', {
      id: podcast,
    });
    return data?.podcast.episodes.edges[0]?.node.id as string | undefined;
  });
  const sponsor = await make('CreateSponsor', 'sponsor.id', { name: `${mark} sponsor` });
  const flight = { flightFrom: today, flightTo: addDays(today, 7) };
  const campaign = await make('CreateCampaign', 'campaign.id', { sponsorId: sponsor, name: `${mark} campaign`, cost, ...flight });
  const placement = await until(async () => {
    const input = { campaignId: campaign, podcastId: podcast };
    const document =
      'mutation($input: CreatePlacementInput!) { createPlacement(input: $input) { ... on CreatePlacementPayload { placement { id } } } }';
    return (await session.send(document, { input })).data?.createPlacement.placement?.id as string | undefined;
  });
  const code = mark.replaceAll(/[^a-z0-9]/gi, '').toUpperCase();
  const promoCode = await make('CreatePromoCode', 'promoCode.id', { campaignId: campaign, code });
  await make('CreateTrackingLink', 'trackingLink.id', { campaignId: campaign, destinationUrl: `https://shop.example/${mark}` });
  await make('RecordConversion', '__typename', { orderId: `${mark}-1`, at: new Date().toISOString(), value: cost, promoCodes: [code] });
  const snapshot = await make('CreateCampaignSnapshot', 'snapshot.id', { campaignId: campaign, range });
  const report = await make('GenerateReport', 'report.reportId', { campaignId: campaign, format: 'JSON', dateRange: range });
  // Nothing could credit a sale of it, which the worker flags.
  const untracked = await make('CreateCampaign', 'campaign.id', { sponsorId: sponsor, name: `${mark} untracked`, cost, ...flight });
  const flag = await until(async () => {
    const document = 'query($id: ID!) { campaign(id: $id) { flags(first: 1) { edges { node { id } } } } }';
    return (await session.send(document, { id: untracked })).data?.campaign.flags.edges[0]?.node.id as string | undefined;
  });
  const { data } = await session.send('{ viewer { user { id } } sessions { id } }');
  const booked = await session.send('query($id: ID!) { campaign(id: $id) { flights { id } } }', { id: campaign });
  // The other side of a campaign: nobody objects to their own spots.
  const sponsorSide = await sendAsSponsor(session, { personId: data.viewer.user.id as string, sponsorId: sponsor, ...product });
  return {
    organization: session.organizationId,
    sandbox: await make('CreateSandbox', 'sandbox.id', { name: `${mark} sandbox` }),
    person: data.viewer.user.id as string,
    session: data.sessions[0].id as string,
    podcast,
    episode,
    adSlot: await make('MarkAdSlot', 'adSlot.id', { episodeId: episode, startTimeSeconds: 10, endTimeSeconds: 20 }),
    sponsor,
    brand: await make('CreateBrand', 'brand.id', { sponsorId: sponsor, name: `${mark} brand` }),
    contact: await make('CreateSponsorContact', 'contact.id', {
      sponsorId: sponsor,
      name: `${mark} contact`,
      email: `${mark}@example.com`,
    }),
    campaign,
    flag,
    flight: booked.data.campaign.flights[0].id as string,
    placement,
    promoCode,
    campaignChange: await make('UpdateCampaign', 'change.id', { campaignId: campaign, objective: 'SALES' }),
    approval: await make('RequestApproval', 'approval.id', { campaignId: campaign }),
    dispute: await makeAs(sponsorSide, 'OpenDispute', 'dispute.id', { placementId: placement, reason: 'OTHER', text: `${mark} objection` }),
    campaignShare: await make('ShareCampaign', 'share.id', { campaignId: campaign }),
    pixel: await make('CreatePixel', 'pixel.id', { name: `${mark} pixel`, sponsorId: sponsor }),
    surveyAnswer: await make('RecordSurveyAnswer', 'id', {
      answerId: `${mark}-answer`,
      at: new Date().toISOString(),
      heard: 'CAMPAIGN',
      campaignId: campaign,
      orderId: `${mark}-1`,
    }),
    manualExchangeRate: await make('CreateManualExchangeRate', 'manualExchangeRate.id', {
      base: 'CHF',
      quote: 'NOK',
      rate: '12.5',
      note: `${mark} contract`,
      firstDay: today,
      lastDay: today,
    }),
    snapshot,
    report,
    integration: await make('ConnectIntegration', 'integration.id', { shopify }),
    apiKey: await make('CreateApiKey', 'apiKey.id', { name: `${mark} key`, scopes: ['podcasts:read', 'listening:write'] }),
    oauthClient: await make('CreateOAuthClient', 'client.id', {
      name: `${mark} app`,
      kind: 'CONFIDENTIAL',
      redirectUris: ['https://app.example/back'],
      scopes: ['podcasts:read'],
    }),
    invitation: await make('InviteMember', 'invitation.id', { email: `${mark}@example.com`, role: 'analyst' }),
    shareLink: await make('CreateShareLink', 'shareLink.id', {
      kind: 'REPORT',
      reportId: report,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    }),
    sharedNetwork: await make('ConfirmSharedNetwork', 'sharedNetwork.id', { label: `${mark} office`, network: '203.0.113.7' }),
    erasure: await make('EraseHousehold', 'erasureId', { householdKey: randomBytes(16).toString('hex') }),
    // The making of the report, as the worker tells of it.
    task: await until(
      async () => (await session.send('{ tasks { edges { node { taskId } } } }')).data?.tasks.edges[0]?.node.taskId as string,
    ),
    ...ways,
  };
}

/** How a member of the role sponsor asks, who was granted that sponsor. */
async function sendAsSponsor(
  { organizationId }: Session,
  { personId, sponsorId, publicUrl, secretsKey }: { personId: string; sponsorId: string; publicUrl: string; secretsKey: string },
): Promise<Session['send']> {
  const viewer = {
    kind: 'user' as const,
    id: personId,
    organizationId,
    roles: ['sponsor' as const],
    scopes: SCOPES_OF_ROLE.sponsor,
    grants: [`sponsor:${sponsorId}` as const],
  };
  const { token } = await issueAccessToken({ viewer, secretsKey });
  return sendWith(publicUrl, token);
}
