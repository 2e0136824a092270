import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EpisodeHistoryKind } from '../../graphql/generated/graphql.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { fieldName } from '../podcasts/field-name.ts';
import classes from './history.module.css';

export const HistoryEntryFragment = graphql(`
  fragment HistoryEntry_entry on EpisodeHistoryEntry {
    id
    at
    kind
    changes {
      field
      from
      to
    }
  }
`);

const kinds: Record<EpisodeHistoryKind, [tone: Tone, word: string]> = {
  ADDED: ['good', 'First seen'],
  CHANGED: ['busy', 'Changed'],
  REMOVED: ['warn', 'Left the feed'],
  RETURNED: ['good', 'Came back'],
};

/** Something that happened to an episode: when, and what changed from what to what. */
export function HistoryEntry({ entry: masked }: { entry: FragmentType<typeof HistoryEntryFragment> }) {
  const { at, kind, changes } = readFragment(HistoryEntryFragment, masked);
  const [tone, word] = kinds[kind];
  return (
    <li className={classes.entry} data-testid={`history-${kind}`}>
      <div className={classes.line}>
        <StatusBadge tone={tone}>{word}</StatusBadge>
        <time dateTime={at} className={classes.time}>
          {formatInstant(at)}
        </time>
      </div>
      {changes.map(({ field, from, to }) => (
        <dl key={field} className={classes.change}>
          <dt>{fieldName(field)}</dt>
          <dd>
            <del>{inWords(from)}</del> <span aria-hidden>→</span> <ins>{inWords(to)}</ins>
          </dd>
        </dl>
      ))}
    </li>
  );
}

/** A value as it stands: text as it is, anything else as JSON. */
function inWords(value: unknown): string {
  if (value == null || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
