import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { SnapshotData } from '../src/snapshots/snapshot-format.ts';
import { sampleBasis, sampleFigures } from './sample-basis.ts';

/** A gateway that knows campaigns and snapshots by organization and believes in signed tokens only. */
export interface StubGateway {
  url: string;
  /** Makes an organization's campaign known. */
  addCampaign(organizationId: string, campaignId: string): void;
  /** What a snapshot holds from now on is this, whatever its format. */
  figures: (campaignId: string, range: SnapshotData['dateRange']) => unknown;
  /** How it misbehaves: `away` cuts connections, `partial` answers with errors. */
  mood: 'well' | 'away' | 'partial';
  /** Called before each answer. */
  onQuestion: (() => Promise<void>) | undefined;
  /** How many snapshots were made of a campaign. */
  snapshotsOf(campaignId: string): number;
  /** How many questions arrived, answered or not. */
  questions: number;
  close(): Promise<void>;
}

interface Question {
  query: string;
  variables: { input?: { campaignId: string; range: SnapshotData['dateRange'] }; snapshotId?: string; campaignId?: string };
}

interface KeptSnapshot {
  organizationId: string;
  campaignId: string;
  data: unknown;
}

interface Books {
  /** `organization/campaign`. */
  campaigns: Set<string>;
  snapshots: Map<string, KeptSnapshot>;
}

export async function startStubGateway(secretsKey: string): Promise<StubGateway> {
  const books: Books = { campaigns: new Set(), snapshots: new Map() };
  const server = createServer((request, response) => void respond(stub, books, secretsKey, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stub: StubGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    addCampaign: (organizationId, campaignId) => void books.campaigns.add(`${organizationId}/${campaignId}`),
    figures: (campaignId, dateRange) => sampleFigures({ campaignId, dateRange }),
    mood: 'well',
    onQuestion: undefined,
    snapshotsOf: (campaignId) => [...books.snapshots.values()].filter((snapshot) => snapshot.campaignId === campaignId).length,
    questions: 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return stub;
}

async function respond(
  stub: StubGateway,
  books: Books,
  secretsKey: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  stub.questions++;
  if (stub.mood === 'away') return void request.socket.destroy();
  if (stub.mood === 'partial') return void response.end(refusal('SUBGRAPH_UNAVAILABLE', 'Analytics is not available'));
  await stub.onQuestion?.();
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const viewer = await verifyAccessToken({ token, secretsKey }).catch(() => null);
  if (viewer?.kind !== 'service' || viewer.id !== 'reporting')
    return void response.writeHead(401).end(refusal('UNAUTHENTICATED', 'The access token is not valid'));
  const question = (await json(request)) as Question;
  if (!viewer.scopes.includes('campaigns:read') || !viewer.scopes.includes('reports:write'))
    return void response.end(refusal('FORBIDDEN', 'A permission is missing'));
  const data = question.query.includes('createCampaignSnapshot')
    ? keepSnapshot(stub, books, viewer, question)
    : findSnapshot(books, viewer, question);
  response.end(JSON.stringify({ data }));
}

function refusal(code: string, message: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

function keepSnapshot(stub: StubGateway, { campaigns, snapshots }: Books, { organizationId }: Viewer, { variables }: Question): object {
  const { campaignId, range } = variables.input!;
  if (!campaigns.has(`${organizationId}/${campaignId}`))
    return { createCampaignSnapshot: { __typename: 'NotFoundError', message: `No campaign ${campaignId}` } };
  const id = newId();
  snapshots.set(id, { organizationId, campaignId, data: stub.figures(campaignId, range) });
  return { createCampaignSnapshot: { __typename: 'CreateCampaignSnapshotPayload', snapshot: { id } } };
}

function findSnapshot({ campaigns, snapshots }: Books, { organizationId }: Viewer, { variables }: Question): object {
  const found = snapshots.get(variables.snapshotId!);
  const { campaign, methodology } = sampleBasis();
  return {
    campaignSnapshot: found?.organizationId === organizationId ? { id: variables.snapshotId, data: found.data } : null,
    campaign: campaigns.has(`${organizationId}/${variables.campaignId}`) ? campaign : null,
    methodology,
  };
}
