import type { KeyObject } from 'node:crypto';
import { badInput } from '@castgraph/kernel/errors';
import { RecentMap } from '@castgraph/kernel/recent-map';
import { networkOf, parseIp } from '@castgraph/kernel/ip-address';
import { classOf, IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';
import { makeListenerKeys } from '@castgraph/measurement/listener-key';
import { classifyUserAgent, type Agent } from '@castgraph/measurement/user-agent';
import release from '../../package.json' with { type: 'json' };
import type { Lists } from '../lists/open-lists.ts';
import type { PlaceDatabase } from '../places/open-places.ts';
import type { ListenerDescription } from './listener-event.ts';

export interface DescribeOptions {
  /**
   * The key of both hashes. It follows from SECRETS_KEY and is the same for ever: a salt that changed would cut every
   * listener in two at the change, so that no figure over a longer period would hold. Rotating it begins a new reporting era.
   */
  secret: KeyObject;
  places: Pick<PlaceDatabase, 'find' | 'version'>;
  /** Read at every request, since they change while the process lives. */
  lists: Lists;
}

const AGENTS_REMEMBERED = 20_000;
const NETWORK_BITS = '/64';

/** Makes the function that judges a request's sender. It throws BAD_INPUT when the address is none. // A5d, C18 */
export function makeDescribeListener({ secret, places, lists }: DescribeOptions): (ip: string, userAgent: string) => ListenerDescription {
  const judgeAgent = makeJudgeAgent(lists);
  const version = makeVersion(lists, places.version);
  const keysOf = makeListenerKeys(secret);
  return (text, userAgent) => {
    // Read once for all that ask something about it.
    const ip = parseIp(text);
    if (ip === null) throw badInput('Not an IP address', { path: ['ip'] });
    const network = networkOf(ip);
    const keys = keysOf(network, userAgent);
    const agent = judgeAgent(userAgent);
    return {
      app: agent.name,
      device: agent.device,
      os: agent.os,
      agent_kind: agent.kind,
      is_bot: agent.bot,
      ip_class: classOf(ip, lists.networks?.value.lists),
      // Of IPv6 the network, which is all that places know.
      ...places.find(ip.version === 4 ? network : network.slice(0, -NETWORK_BITS.length)),
      listener_key: keys.listener,
      household_key: keys.household,
      lists_version: version(),
    };
  };
}

function makeJudgeAgent(lists: Lists): (userAgent: string) => Agent {
  const agents = new RecentMap<string, Agent>(AGENTS_REMEMBERED);
  let judging = lists.userAgents;
  return (userAgent) => {
    if (judging !== lists.userAgents) {
      judging = lists.userAgents;
      agents.clear();
    }
    let agent = agents.get(userAgent);
    if (!agent) agents.set(userAgent, (agent = classifyUserAgent(userAgent, judging?.value)));
    return agent;
  };
}

/** Names everything that judges: the embedded tables by release and date, lists by the edition that is in force now. */
function makeVersion(lists: Lists, places: string): () => string {
  let { userAgents, networks } = lists;
  let version = '';
  return () => {
    if (version === '' || userAgents !== lists.userAgents || networks !== lists.networks) {
      ({ userAgents, networks } = lists);
      version = [
        `castgraph-${release.version}`,
        ...(userAgents ? [`opawg-${userAgents.edition}`] : []),
        `networks-${IP_RANGES_VERSION}${networks ? `-${networks.edition}` : ''}`,
        places,
      ].join(' ');
    }
    return version;
  };
}
