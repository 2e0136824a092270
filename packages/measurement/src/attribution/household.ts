import { DAY_MS } from '@castgraph/kernel/days';
import { classifyUserAgent } from '../user-agent.ts';

/** A household's address with more of either within 24 hours is shared by too many to be one. // A5b */
export const MOST_AGENTS_A_DAY = 10;
export const MOST_DOWNLOADS_A_DAY = 25;

const SAME_DEVICE = 0.9;
const ADDRESS_ALONE = 0.8;
const AGING = 0.1;
const AGES_AFTER_MS = 14 * DAY_MS;

/** A download as far as it tells a household from a crowd. */
export interface HouseholdDownload {
  /** Unix ms. */
  at: number;
  /** Null where unsaid. */
  userAgent: string | null;
}

/**
 * Whether more than 10 user agents or more than 25 downloads come from one address within any 24 hours: then it is no household, and what it
 * heard is modelled only. Downloads of one user agent at the same instant are one, which several ads may ride on. // A5b
 */
export function isNoisy(downloads: readonly HouseholdDownload[]): boolean {
  // Most households are far from both limits.
  if (downloads.length <= MOST_AGENTS_A_DAY) return false;
  const agents = new Map<string, number>();
  const ordered = distinct(downloads);
  let oldest = 0;
  for (const [index, { at, userAgent }] of ordered.entries()) {
    for (; ordered[oldest]!.at <= at - DAY_MS; oldest++) forget(agents, ordered[oldest]!.userAgent);
    if (userAgent) agents.set(userAgent, (agents.get(userAgent) ?? 0) + 1);
    if (index - oldest + 1 > MOST_DOWNLOADS_A_DAY || agents.size > MOST_AGENTS_A_DAY) return true;
  }
  return false;
}

function distinct(downloads: readonly HouseholdDownload[]): HouseholdDownload[] {
  const seen = new Map(downloads.map((download) => [`${download.at} ${download.userAgent ?? ''}`, download]));
  return [...seen.values()].sort((a, b) => a.at - b.at);
}

function forget(agents: Map<string, number>, userAgent: string | null): void {
  if (!userAgent) return;
  const left = agents.get(userAgent)! - 1;
  if (left > 0) agents.set(userAgent, left);
  else agents.delete(userAgent);
}

/** How sure it is that an order came from the household that heard: 0.90 on the same kind of device, else 0.80, 0.10 less past 14 days. // A5 */
export function householdConfidence({ ageMs, isSameDevice }: { ageMs: number; isSameDevice: boolean }): number {
  const fresh = isSameDevice ? SAME_DEVICE : ADDRESS_ALONE;
  return ageMs > AGES_AFTER_MS ? Math.round((fresh - AGING) * 100) / 100 : fresh;
}

/** The kind of device that a user agent names, such as `Apple iPhone`, or its operating system; null where it says neither. // A5 */
export function deviceFamily(userAgent: string): string | null {
  const { device, os } = classifyUserAgent(userAgent);
  return device ?? os;
}
