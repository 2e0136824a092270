import { listenerSecret } from '@castgraph/auth/listener-secret';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { makeClientAddress } from '@castgraph/measurement/client-address';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Live } from '@castgraph/service/live-channel';
import type { Route, RouteResponse } from '@castgraph/service/routes';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { followTrackingLink } from './follow-tracking-link.ts';

export interface TrackingLinkOptions {
  orm: Orm;
  live: Live;
  secretsKey: string;
  /** CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
}

/** `GET /go/:slug`: records the click and leads to the sponsor. Never cached, so that every click is seen. */
export function trackingLinkRoute({ orm, live, secretsKey, trustedProxies }: TrackingLinkOptions): Route {
  const clientAddress = makeClientAddress(trustedProxies);
  const secret = listenerSecret(secretsKey);
  return {
    method: 'GET',
    path: '/go/:slug',
    handle: async (request): Promise<RouteResponse> => {
      const forwarded = request.headers['x-forwarded-for'];
      try {
        const followed = await followTrackingLink(orm, secret, {
          slug: request.params['slug'] ?? '',
          ip: clientAddress(request.remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded) ?? '0.0.0.0',
          // A preview by HEAD is recorded as what it is, a visit by no one.
          userAgent: request.method === 'HEAD' ? '' : (request.headers['user-agent'] ?? ''),
          at: new Date(),
        });
        if (followed.counted) announceCampaign(live, followed.organizationId, followed.campaignId);
        return {
          status: 302,
          headers: { location: followed.location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer-when-downgrade' },
        };
      } catch (error) {
        if (!isCastgraphError(error) || error.code !== 'NOT_FOUND') throw error;
        return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body: GONE };
      }
    },
  };
}

const GONE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Link not found</title>
<body style="font-family:system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem"><h1>This link is not in use</h1>
<p>It may have been mistyped. Ask the show you heard it on for the right one.</p></body></html>`;
