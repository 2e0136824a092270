import { ChangeType, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a change means for whoever relies on the public schema. */
export interface PublicChange {
  kind: 'ADDED' | 'DEPRECATED' | 'CHANGED' | 'REMOVED';
  /** Where: `Podcast.downloads`. */
  at: string;
  /** What was done, in a sentence. */
  text: string;
}

/** The changes of a UTC day. */
export interface PublicChangesOfDay {
  day: string;
  changes: PublicChange[];
}

/** A version of the public schema, as SDL, and the UTC day on which it came. */
export interface PublicVersion {
  day: string;
  sdl: string;
}

/** The changes from one version to the next that others could notice: words of descriptions are left out, and the parts of what is new as a whole. */
export async function changesBetween(before: string, after: string): Promise<PublicChange[]> {
  const [old, next] = [buildSchema(before), buildSchema(after)];
  const changes = await diff(old, next);
  const added = new Set(changes.filter(({ type }) => type === ChangeType.FieldAdded).map(({ path }) => path));
  const isPartOfNew = ({ type, path = '' }: { type: string; path?: string }) =>
    type !== ChangeType.TypeAdded && (!old.getType(path.split('.', 1)[0] as string) || added.has(path.split('.').slice(0, -1).join('.')));
  return changes
    .filter((change) => !/DESCRIPTION|DIRECTIVE_USAGE/.test(String(change.type)) && !isPartOfNew(change))
    .map(({ type, path = 'schema', message }) => ({ kind: kindOf(String(type)), at: path.replace('.@deprecated', ''), text: message }))
    .toSorted((a, b) => order(a).localeCompare(order(b)));
}

/** The log of all versions, given oldest first; the newest day first. Of the versions of a day the last counts. */
export async function logOf(versions: readonly PublicVersion[]): Promise<PublicChangesOfDay[]> {
  const lastOfDay = [...new Map(versions.map((version) => [version.day, version])).values()];
  const days: PublicChangesOfDay[] = [];
  for (const [place, { day, sdl }] of lastOfDay.entries()) {
    const before = lastOfDay[place - 1];
    const changes: PublicChange[] = before
      ? await changesBetween(before.sdl, sdl)
      : [{ kind: 'ADDED', at: 'schema', text: 'The first version.' }];
    if (changes.length > 0) days.unshift({ day, changes });
  }
  return days;
}

const ORDER = ['REMOVED', 'CHANGED', 'DEPRECATED', 'ADDED'] as const;

/** What others must act upon stands first. */
const order = ({ kind, at }: PublicChange): string => `${ORDER.indexOf(kind)} ${at}`;

function kindOf(type: string): PublicChange['kind'] {
  if (type === ChangeType.FieldDeprecationAdded || type === ChangeType.EnumValueDeprecationReasonAdded) return 'DEPRECATED';
  if (type.endsWith('_ADDED')) return 'ADDED';
  return type.endsWith('_REMOVED') ? 'REMOVED' : 'CHANGED';
}
