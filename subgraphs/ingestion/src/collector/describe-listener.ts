import type { KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { classifyIp, IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';
import { householdKey, listenerKey } from '@castgraph/measurement/listener-key';
import { classifyUserAgent, type Agent } from '@castgraph/measurement/user-agent';
import release from '../../package.json' with { type: 'json' };
import type { CountryDatabase } from './country.ts';
import type { ListenerEvent } from './listener-event.ts';

/** What a request tells about who asked, with the address already turned into keys. */
export type ListenerDescription = Pick<
  ListenerEvent,
  'app' | 'device' | 'os' | 'agent_kind' | 'is_bot' | 'ip_class' | 'country' | 'region' | 'listener_key' | 'household_key' | 'lists_version'
>;

export interface DescribeOptions {
  /**
   * The key of both hashes. It follows from SECRETS_KEY and is the same for ever: a salt that changed would cut every
   * listener in two at the change, so that no figure over a longer period would hold. Rotating it begins a new reporting era.
   */
  secret: KeyObject;
  countries: CountryDatabase;
}

const AGENTS_REMEMBERED = 20_000;

/** Makes the function that judges a request's sender. It throws BAD_INPUT when the address is none. // A5d, C18 */
export function makeDescribeListener({ secret, countries }: DescribeOptions): (ip: string, userAgent: string) => ListenerDescription {
  const agents = new LRUCache<string, Agent>({ max: AGENTS_REMEMBERED });
  // The table of user agents comes with the release.
  const lists_version = [`castgraph-${release.version}`, `networks-${IP_RANGES_VERSION}`, countries.version].join(' ');
  return (ip, userAgent) => {
    let agent = agents.get(userAgent);
    if (!agent) agents.set(userAgent, (agent = classifyUserAgent(userAgent)));
    return {
      app: agent.name,
      device: agent.device,
      os: agent.os,
      agent_kind: agent.kind,
      is_bot: agent.bot,
      ip_class: classifyIp(ip) ?? 'reserved',
      country: countries.find(ip),
      // The packaged data knows countries only.
      region: null,
      listener_key: listenerKey(secret, ip, userAgent),
      household_key: householdKey(secret, ip),
      lists_version,
    };
  };
}
