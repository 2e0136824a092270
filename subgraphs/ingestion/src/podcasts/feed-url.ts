import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import { checkUrl } from '@castgraph/http/check-url';
import type { OutboundPolicy } from '@castgraph/http/outbound-policy';

/** A feed's address, ready to be stored. */
export interface FeedUrl {
  url: string;
  /** Equal for addresses that differ in nothing that means anything: scheme, case of the host, default port, fragment, final slash. */
  key: string;
}

/** Reads a feed's address as a person gives it. @throws BAD_INPUT at `input.feedUrl` for anything that is never fetched */
export function readFeedUrl(text: string, policy: OutboundPolicy): FeedUrl {
  try {
    const url = checkUrl(text.trim(), undefined, policy);
    url.hash = '';
    return { url: url.href, key: `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}` };
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    throw badInput(`This feed cannot be followed: ${error.message}`, { path: ['input', 'feedUrl'] }, { cause: error.details['cause'] });
  }
}
