// One story about one pair of organizations, which take long to furnish.
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { startFixtureServer, type FixtureServer } from '../../tools/demo/fixture-server.ts';
import { kettleAndKite, northgateBoots } from '../../tools/demo/shop/demo-shops.ts';
import { absentId, idsOf, isOfTheProduct, kindOf, withoutIds } from './foreign-ids.ts';
import { askStream, type StreamStart } from '../rights/ask-stream.ts';
import { listRootFields, selectDeeply, selectOutcome, type RootField } from '../rights/root-fields.ts';
import { sampleArguments, type IdOf } from '../rights/sample-input.ts';
import { addSignInWays, type SignInWays } from '../set-up/add-sign-in-ways.ts';
import { furnishOrganization, type Furnished, type FurnishedKind } from '../set-up/furnish-organization.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const MARK = `secret-${newId().slice(-8)}`;
const fields = listRootFields();

let media: FixtureServer;
/** Everything belongs to the owner; the stranger owns another organization and has one of everything too. */
let owner: Session;
let stranger: Session;
let theirs: Furnished;
let mine: Furnished;
let fileUrl: string;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([signUp(product.publicUrl), signUp(product.publicUrl)]);
  const [theirWays, myWays] = (await addSignInWays(product, [owner, stranger])) as [SignInWays, SignInWays];
  media = await startFixtureServer({ port: product.mediaPort, shops: [kettleAndKite, northgateBoots] });
  const { domain: shopDomain, clientSecret: webhookSecret, accessToken } = kettleAndKite;
  const shopify = { shopDomain, webhookSecret, accessToken };
  const feedUrl = `${media.url}/feeds/mint-tea.xml`;
  theirs = await furnishOrganization(owner, { mark: MARK, feedUrl, shopify, ways: theirWays, product });
  mine = await furnishOrganization(stranger, {
    mark: `own-${newId().slice(-8)}`,
    feedUrl,
    ways: myWays,
    product,
    shopify: {
      shopDomain: northgateBoots.domain,
      webhookSecret: northgateBoots.clientSecret,
      accessToken: northgateBoots.accessToken,
    },
  });
  fileUrl = await until(async () => {
    const { data } = await owner.send('{ reports { edges { node { fileUrl } } } }');
    return (data?.reports.edges[0]?.node.fileUrl as string | null) ?? undefined;
  });
});
afterAll(() => media?.close());

function ask(session: Session, field: RootField, idOf: IdOf): Promise<StreamStart> {
  const document = `${field.kind} { ${field.name}${sampleArguments(field.definition, idOf)} ${selectOutcome(field.definition)} }`;
  return field.kind === 'subscription'
    ? askStream(product.publicUrl, session.token, document, !endless.has(field.name))
    : session.send(document);
}
/** Streams that say nothing until something happens. */
const endless = new Set(['alertRaised']);

const foreignArguments = ({ definition }: RootField) => {
  const asked = new Set<string>();
  sampleArguments(definition, (argument) => (asked.add(argument), newId()));
  return [...asked].filter((argument) => !isOfTheProduct(argument));
};
const askingById = fields.filter((field) => foreignArguments(field).length > 0);

describe('a thing of another organization', () => {
  it('is asked for by every argument that takes an id', () => {
    const unknown = askingById.flatMap(({ name, definition }) => {
      const seen: string[] = [];
      sampleArguments(definition, (argument) => {
        if (!kindOf(argument, name)) seen.push(`${name}.${argument}`);
        return newId();
      });
      return seen;
    });
    // Say above which kind of thing the argument takes.
    expect(unknown).toEqual([]);
    expect(askingById.length).toBeGreaterThan(25);
  });

  it.each(askingById.map((field) => [`${field.kind} ${field.name}`, field] as const))(
    'is to %s as if it were not there',
    async (_, field) => {
      // One argument at a time, so that no check of another hides that this one has none.
      for (const foreign of foreignArguments(field)) {
        const withForeign =
          (id: (argument: string) => string): IdOf =>
          (argument, name) =>
            argument === foreign ? id(argument) : idsOf(mine)(argument, name);
        const absent = await ask(
          stranger,
          field,
          withForeign((argument) => absentId(argument, field.name)),
        );
        const other = await ask(
          stranger,
          field,
          withForeign((argument) => idsOf(theirs)(argument, field.name)),
        );
        expect(withoutIds(other), foreign).toEqual(withoutIds(absent));
      }
    },
  );

  it('is still all there', async () => {
    const lists = `{ campaigns { edges { node { id archivedAt placements { id } promoCodes { code } approvals { state } shares { state } } } } disputes { edges { node { state } } } sponsors { brands { removedAt } contacts { id } } integrations { id enabled } apiKeys { id } invitations { id } sharedNetworks { id } shareLinks { id revokedAt } pixels { edges { node { id removedAt } } } surveyAnswers { edges { node { id } } } podcasts { edges { node { id } } } identities { id } secondFactors { passkeys { id } } }`;
    const { data, errors } = await owner.send(lists);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      campaigns: {
        edges: [
          // The one without tracking, which is newer.
          { node: { archivedAt: null } },
          {
            node: {
              id: theirs.campaign,
              archivedAt: null,
              placements: [{ id: theirs.placement }],
              promoCodes: [expect.anything()],
              approvals: [{ state: 'PENDING' }],
              shares: [{ state: 'OFFERED' }],
            },
          },
        ],
      },
      disputes: { edges: [{ node: { state: 'OPEN' } }] },
      sponsors: [{ brands: [{ removedAt: null }], contacts: [{ id: theirs.contact }] }],
      integrations: [{ id: theirs.integration, enabled: true }],
      apiKeys: [{ id: theirs.apiKey }],
      invitations: [{ id: theirs.invitation }],
      sharedNetworks: [{ id: theirs.sharedNetwork }],
      shareLinks: [{ id: theirs.shareLink, revokedAt: null }],
      pixels: { edges: [{ node: { id: theirs.pixel, removedAt: null } }] },
      surveyAnswers: { edges: [{ node: { id: theirs.surveyAnswer } }] },
      podcasts: { edges: [{ node: { id: theirs.podcast } }] },
      identities: [{ id: theirs.identity }],
      secondFactors: { passkeys: [{ id: theirs.passkey }] },
    });
  });
});

describe('an answer that was just given to its owner', () => {
  const queries = fields.filter(({ kind, name }) => kind === 'query' && name !== 'permissionCheck');
  const everything = ({ name, definition }: RootField, idOf: IdOf, depth: number) =>
    `query Deep { ${name}${sampleArguments(definition, idOf)} ${selectDeeply(getNamedType(definition.type), depth, () => true)} }`;
  const named: string[] = [];

  /** As deep as the limits of one operation let its owner ask. */
  async function askDeeply(field: RootField): Promise<{ depth: number; text: string }> {
    for (let depth = 3; ; depth--) {
      const { data, errors } = await owner.send(everything(field, idsOf(theirs), depth));
      if (data) return { depth, text: JSON.stringify(data) };
      if (depth === 0) throw new Error(`${field.name} could not be asked: ${JSON.stringify(errors)}`);
    }
  }

  it.each(queries.map((field) => [field.name, field] as const))(
    'is not given to a stranger: %s with all it leads to',
    async (name, field) => {
      const { depth, text: told } = await askDeeply(field);
      if (told.includes(MARK)) named.push(name);
      for (const furnished of [theirs, mine]) {
        const text = JSON.stringify(await stranger.send(everything(field, idsOf(furnished), depth)));
        expect(text).not.toContain(MARK);
        expect(text).not.toContain(MARK.replaceAll('-', '').toUpperCase());
      }
    },
  );

  it('was about what is secret', () => expect(named).toEqual(expect.arrayContaining(['campaigns', 'campaign', 'sponsors', 'apiKeys'])));
});

describe('an entity by reference', () => {
  it.each(['Organization', 'User', 'Podcast', 'Episode', 'Campaign', 'Sponsor', 'ReportResult', 'ApiKey'])(
    '%s cannot be asked for',
    async (typename) => {
      const id =
        theirs[
          ({ User: 'person', ReportResult: 'report', ApiKey: 'apiKey' } as Record<string, FurnishedKind>)[typename] ??
            (typename.toLowerCase() as FurnishedKind)
        ];
      for (const document of [
        `{ _entities(representations: [{ __typename: "${typename}", id: "${id}" }]) { __typename } }`,
        `{ node(id: "${id}") { __typename } }`,
      ]) {
        const { data, errors } = await stranger.send(document);
        expect(data ?? null).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      }
    },
  );
});

describe('a path besides GraphQL', () => {
  const status = async (path: string) => {
    const headers = { authorization: `Bearer ${stranger.token}`, cookie: stranger.cookie };
    const response = await fetch(new URL(path, product.publicUrl), { headers, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  };

  it('gives a report’s file to nobody without its signed address, nor another’s by one’s own', async () => {
    const { pathname, search } = new URL(fileUrl, product.publicUrl);
    expect((await status(pathname)).status).toBe(403);
    const own = await until(async () => {
      const { data } = await stranger.send('{ reports { edges { node { reportId fileUrl } } } }');
      return (
        (data?.reports.edges.find(({ node }: { node: { reportId: string } }) => node.reportId === mine.report)?.node.fileUrl as
          | string
          | null) ?? undefined
      );
    });
    const mixed = await status(pathname + new URL(own, product.publicUrl).search);
    expect([403, 404]).toContain(mixed.status);
    expect(mixed.text).not.toContain(MARK);
    expect(search).not.toBe('');
  });

  it('tells no more of another organization’s audit, webhook or viewer than of one that does not exist', async () => {
    for (const path of ['/audit/exports/', '/webhooks/shopify/', '/internal/viewer?id=', '/websub/', '/go/', '/shared/']) {
      const [known, absent] = [await status(path + theirs.integration), await status(path + newId())];
      expect(known.status, path).toBe(absent.status);
      expect(known.text, path).not.toContain(MARK);
    }
  });

  it('shows in the description of the figures only what is meant for everybody', async () => {
    const { text } = await status(`/methodology/${theirs.organization}.json`);
    expect(text).not.toContain(MARK);
    for (const id of [theirs.campaign, theirs.sponsor, theirs.podcast, theirs.person]) expect(text).not.toContain(id);
  });

  it('takes events into the sender’s own organization, whatever they name', async () => {
    const made = await stranger.send(
      'mutation { createApiKey(input: { name: "sender", scopes: ["listening:write"] }) { ... on CreateApiKeyPayload { secret } } }',
    );
    const send = async (episodeId: string) => {
      const events = [
        {
          kind: 'play',
          at: new Date(Date.now() - 60_000).toISOString(),
          ip: '81.2.69.142',
          userAgent: 'AntennaPod/3.6.0',
          episodeId,
          position: 75,
        },
      ];
      const response = await fetch(`http://127.0.0.1:${product.ports['collector']}/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${made.data.createApiKey.secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ events }),
      });
      return { status: response.status, body: withoutIds(await response.json()) };
    };
    expect(await send(theirs.episode)).toEqual(await send(newId()));
    const { data } = await owner.send('query($id: ID!) { podcast(id: $id) { id } }', { id: theirs.podcast });
    expect(data.podcast.id).toBe(theirs.podcast);
  });
});
