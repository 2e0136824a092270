import { createHmac } from 'node:crypto';
import { classifyIp } from '@castgraph/measurement/ip-class';
import { householdKey, listenerKey } from '@castgraph/measurement/listener-key';
import { classifyUserAgent } from '@castgraph/measurement/user-agent';
import type { HitPerson } from './hit.ts';

const KEY_BYTES = 16;

/** What a hit tells of who is behind it, as it arrives; none of it is written down. */
export interface PersonSeen {
  ip: string | null;
  userAgent: string | null;
  /** SHA-256 of an address of mail or a telephone number, 64 hexadecimal digits. */
  customer: string | null;
}

/**
 * What may be kept of a person who did not say no: the keys that downloads have (A1), kinds, and a key of the customer. A hash of an
 * address of mail is found out by trying, so it is keyed once more. // A5d
 */
export function describePerson(secret: Uint8Array, { ip, userAgent, customer }: PersonSeen): HitPerson {
  const agent = userAgent === null ? null : classifyUserAgent(userAgent);
  return {
    listenerKey: ip === null || userAgent === null ? null : listenerKey(secret, ip, userAgent).toString('hex'),
    householdKey: ip === null ? null : householdKey(secret, ip).toString('hex'),
    customerKey:
      customer === null
        ? null
        : createHmac('sha256', secret)
            .update(`customer\0${customer}`)
            .digest('hex')
            .slice(0, KEY_BYTES * 2),
    agentKind: agent?.kind ?? null,
    device: agent?.device ?? null,
    ipClass: ip === null ? null : classifyIp(ip),
  };
}

/** Judged like listening: a robot that says so, and whoever says nothing of itself. // C7 */
export function isRobot(userAgent: string): boolean {
  const { kind, bot } = classifyUserAgent(userAgent);
  return userAgent.trim() === '' || bot || kind === 'bot';
}
