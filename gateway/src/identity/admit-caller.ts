import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { GraphQLError } from 'graphql';
import { isFromAllowedNetwork } from '@castgraph/auth/allowed-networks';
import { IdentityUnavailable } from '@castgraph/auth/ask-accounts';
import { networkKey } from '@castgraph/kernel/ip-address';
import type { Viewer } from '@castgraph/kernel/viewer';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import type { ReadClientAddress } from '../http/client-address.ts';
import type { RateLimit, RateStanding, RateSubject } from '../limits/rate-limit.ts';
import type { CountKeyUsage } from './count-key-usage.ts';
import { readCredential, type Credential } from './credential.ts';
import type { Identity } from './identify.ts';

/** Who sent a request, as far as it can be told. */
export interface Caller {
  viewer: Viewer | undefined;
  credential: Credential | undefined;
  address: string;
  userAgent: string | undefined;
}

/** Somebody who is not let in. */
export interface Refusal {
  status: number;
  error: GraphQLError;
  headers: Record<string, string>;
}

export interface Admission {
  identity: Identity;
  rateLimit: RateLimit;
  readAddress: ReadClientAddress;
  /** Where browsers find us: which cookies are ours follows from it. */
  publicUrl: string;
  countUsage: CountKeyUsage;
}

/**
 * Finds out who asks. A cookie that is no longer valid makes an anonymous caller (they may be about to sign in); a token or key
 * that is not valid is refused (401), a key from outside its networks (403), and everybody with a credential while nobody can check it (503).
 */
export async function identifyCaller(
  { identity, readAddress, publicUrl }: Admission,
  request: IncomingMessage,
  authorization: string | undefined = request.headers.authorization,
): Promise<Caller | Refusal> {
  const credential = credentialOf(request, authorization, publicUrl);
  const about = { credential, address: readAddress(request), userAgent: request.headers['user-agent'] };
  if (!credential) return { ...about, viewer: undefined };
  try {
    const viewer = await identity.identify(credential);
    if (viewer && !isFromAllowedNetwork(viewer.allowedNetworks, about.address)) {
      noteSecurityEvent('foreign_network', { viewer, address: about.address });
      return refusal(403, 'FORBIDDEN', 'This API key does not work from this address', {});
    }
    if (viewer || credential.kind === 'session') return { ...about, viewer };
    noteSecurityEvent('invalid_credential', { address: about.address });
    return refusal(401, 'UNAUTHENTICATED', 'The access token or API key is not valid', {
      'www-authenticate': 'Bearer error="invalid_token"',
    });
  } catch (error) {
    if (!(error instanceof IdentityUnavailable)) throw error;
    return refusal(503, 'UNAVAILABLE', 'Sign-in cannot be checked at the moment; try again shortly', { 'retry-after': '2' });
  }
}

interface ReadBefore {
  authorization: string | undefined;
  cookie: string | undefined;
  credential: Credential | undefined;
}

const readBefore = new WeakMap<Socket, ReadBefore>();

/** Clients send the same headers again and again over one connection; hashing their token each time is not free. */
function credentialOf(
  { socket, headers: { cookie } }: IncomingMessage,
  authorization: string | undefined,
  publicUrl: string,
): Credential | undefined {
  const before = readBefore.get(socket);
  if (before && before.authorization === authorization && before.cookie === cookie) return before.credential;
  const credential = readCredential(authorization, cookie, publicUrl);
  readBefore.set(socket, { authorization, cookie, credential });
  return credential;
}

/** Takes one request from the caller's allowance: the header fields that tell how much is left, or a refusal (429) when it is used up. */
export async function admitRequest({ rateLimit, countUsage }: Admission, { viewer, address }: Caller): Promise<Refusal | RateHeaders> {
  countUsage(viewer, { requests: 1 });
  const taken = rateLimit.consume(rateSubject(viewer, address));
  const standing = 'waitMs' in taken ? taken : await taken;
  const headers = rateHeaders(standing);
  if (standing.waitMs === 0) return headers;
  countUsage(viewer, { errors: 1 });
  noteSecurityEvent('rate_limited', { viewer, address });
  const seconds = Math.ceil(standing.waitMs / 1000);
  return refusal(429, 'RATE_LIMITED', `Too many requests; try again in ${seconds} s`, { ...headers, 'retry-after': String(seconds) });
}

/** A key counts under its own limit, if it has one; an app beside its person, so that it cannot use up what the person may do. */
function rateSubject(viewer: Viewer | undefined, address: string): RateSubject {
  // Who has one address of IPv6 has as many as they like within their network.
  if (!viewer) return { kind: 'address', id: networkKey(address) ?? address };
  const { kind, id, delegation, rateLimit } = viewer;
  if (rateLimit !== undefined) return { kind: 'key', id: `${kind}:${id}`, limit: rateLimit };
  return { kind: 'viewer', id: delegation ? `${kind}:${id}:${delegation.clientId}` : `${kind}:${id}` };
}

/** By the IETF's draft `draft-ietf-httpapi-ratelimit-headers`: what is counted, what is left, seconds until it begins anew. */
export interface RateHeaders {
  ratelimit: string;
  'ratelimit-policy': string;
}

function rateHeaders({ policy, left, resetMs }: RateStanding): RateHeaders {
  const name = policy.slice(0, policy.indexOf(';'));
  return { ratelimit: `${name};r=${left};t=${Math.ceil(resetMs / 1000)}`, 'ratelimit-policy': policy };
}

/** True for what `identifyCaller` returns when it lets nobody in. */
export function isRefusal(value: Caller | Refusal | RateHeaders): value is Refusal {
  return 'status' in value;
}

function refusal(status: number, code: string, message: string, headers: Record<string, string>): Refusal {
  return { status, error: new GraphQLError(message, { extensions: { code } }), headers };
}
