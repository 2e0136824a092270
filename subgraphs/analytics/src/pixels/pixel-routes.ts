import { newId } from '@castgraph/kernel/ids';
import { makeClientAddress, type ClientAddress } from '@castgraph/measurement/client-address';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { mayKeepPerson } from './consent-rule.ts';
import { describePerson, isRobot } from './describe-person.ts';
import type { Hit } from './hit.ts';
import type { PixelIntake } from './pixel-intake.ts';
import { MOST_QUERY_CHARACTERS, readPixelCall, type PixelCall } from './read-pixel-call.ts';

export interface PixelRoutesOptions {
  intake: Pick<PixelIntake, 'take'>;
  /** The key under which addresses become keys. */
  secret: Uint8Array;
  /** CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
}

/** One transparent point. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const ANSWER: RouteResponse = {
  status: 200,
  headers: {
    'content-type': 'image/gif',
    'content-length': String(GIF.length),
    'cache-control': 'no-store',
    // Any page may show it, those that isolate themselves too, and none learns anything from it.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
  },
  body: GIF,
};
const ENDING = '.gif';

/**
 * `/pixel/{token}.gif` by GET, or by POST as `navigator.sendBeacon` does it. Whatever is asked, whoever is away, the answer is the same
 * image at once, without a cookie: a shop's page is never hurt. HEAD is answered and kept of nobody.
 */
export function pixelRoutes(options: PixelRoutesOptions): Route[] {
  const record = makeRecord(options);
  return [
    {
      method: 'GET',
      path: '/pixel/*file',
      handle: async (request) => {
        if (request.method === 'GET') record(request, request.query);
        return ANSWER;
      },
    },
    {
      method: 'POST',
      path: '/pixel/*file',
      maxBytes: MOST_QUERY_CHARACTERS,
      handle: async (request) => {
        const body = await request.body().catch(() => null);
        record(request, body === null ? null : withBody(request.query, body));
        return ANSWER;
      },
    },
  ];
}

/** Parameters of the address come first: a beacon's body adds to them. */
function withBody(query: URLSearchParams, body: Buffer): URLSearchParams {
  return new URLSearchParams([...query, ...new URLSearchParams(body.toString())]);
}

/** @returns what takes the call without waiting for it; parameters are null where they were too long to be read */
function makeRecord({
  intake,
  secret,
  trustedProxies,
}: PixelRoutesOptions): (request: RouteRequest, query: URLSearchParams | null) => void {
  const clientAddress = makeClientAddress(trustedProxies);
  return (request, query) => {
    const file = request.params['file'] ?? '';
    if (!file.endsWith(ENDING)) return;
    const receivedAt = Date.now();
    const isReadable = query !== null && request.url.length <= MOST_QUERY_CHARACTERS;
    const call = isReadable ? readPixelCall(query, signalsOf(request)) : readPixelCall(new URLSearchParams(), signalsOf(request));
    const fault = isReadable ? call.fault : { cause: `Its parameters have more than ${MOST_QUERY_CHARACTERS} characters`, field: null };
    // What is too long may have held a no.
    const consent: PixelCall['consent'] = isReadable ? call.consent : { state: 'denied', signal: null };
    const userAgent = one(request.headers['user-agent']) ?? '';
    const ip = addressOf(clientAddress, request);
    void intake.take(file.slice(0, -ENDING.length), (consentRequired): Hit => {
      const isBot = isRobot(userAgent);
      const keeps = !isBot && mayKeepPerson(consent.state, consentRequired);
      return {
        ...call,
        consent,
        fault,
        id: newId(receivedAt),
        source: 'PIXEL',
        at: receivedAt,
        receivedAt,
        pageHost: hostOf(one(request.headers['referer']) ?? one(request.headers['origin'])),
        isBot,
        person: keeps ? describePerson(secret, { ip, userAgent, customer: null }) : null,
      };
    });
  };
}

function signalsOf({ headers }: RouteRequest) {
  return { globalPrivacyControl: one(headers['sec-gpc']), doNotTrack: one(headers['dnt']) };
}

function addressOf(clientAddress: ClientAddress, { headers, remoteAddress }: RouteRequest): string | null {
  const forwarded = headers['x-forwarded-for'];
  return clientAddress(remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** The host of the page, and no more of its address. */
function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).hostname.toLowerCase().slice(0, 253) || null;
}
