import { randomBytes } from 'node:crypto';
import { newId } from '@castgraph/kernel/ids';
import type { IdOf } from '../rights/sample-input.ts';
import { FURNISHED_KINDS, type Furnished, type FurnishedKind } from '../set-up/furnish-organization.ts';

/** Which kind of thing an argument names, where its own name does not say. */
const KIND_OF: Record<string, FurnishedKind> = {
  otherPodcastId: 'podcast',
  userId: 'person',
  resourceId: 'sponsor',
  snapshotId: 'snapshot',
  makeGoodForId: 'placement',
  changeId: 'campaignChange',
  shareId: 'campaignShare',
  'campaignSnapshot.id': 'snapshot',
  'switchOrganization.id': 'organization',
  'removeSharedNetwork.id': 'sharedNetwork',
  'rotateClientSecret.id': 'oauthClient',
  clientId: 'oauthClient',
};
/** What belongs to the product itself and to no organization: everybody who may look after it sees the same. */
const OF_THE_PRODUCT = new Set(['alertId']);

/** True for an argument whose thing is no organization's. */
export function isOfTheProduct(argument: string): boolean {
  return OF_THE_PRODUCT.has(argument);
}

/** The kind of thing that an argument of a field takes: by the list above, by its own name, or by the name of the field. */
export function kindOf(argument: string, field: string): FurnishedKind | undefined {
  const said = KIND_OF[`${field}.${argument}`] ?? KIND_OF[argument] ?? FURNISHED_KINDS.find((kind) => argument === `${kind}Id`);
  if (said) return said;
  const within = FURNISHED_KINDS.filter((kind) => field.toLowerCase().includes(kind.toLowerCase()));
  // The longest: a campaign snapshot is a snapshot.
  return within.toSorted((a, b) => b.length - a.length)[0];
}

/** The ids of one organization, for whatever takes one. */
export function idsOf(furnished: Furnished): IdOf {
  return (argument, field) => {
    const kind = kindOf(argument, field);
    return kind ? furnished[kind] : newId();
  };
}

/** An id of the right form that nothing has. */
export const absentId: IdOf = (argument, field) => {
  const kind = kindOf(argument, field);
  if (kind === 'apiKey') return randomBytes(6).toString('hex');
  return kind === 'oauthClient' ? `app_${randomBytes(8).toString('hex')}` : newId();
};

/** An answer without ids: what is left says what happened. */
export function withoutIds(answer: unknown): string {
  const text = JSON.stringify(answer, (key, value: unknown) => (key === 'extensions' ? (value as { code?: string }).code : value));
  return text.replaceAll(/app_[0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{12}/g, '<id>');
}
