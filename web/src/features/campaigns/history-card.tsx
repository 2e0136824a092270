import { Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignHistoryQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { Pager, usePages } from '../../shared/pager.tsx';
import { useActorNames } from '../audit/use-actors.ts';
import { changeWords, fieldWords, subjectWords, valueWords } from './change-words.ts';
import { UndoButton } from './undo-button.tsx';
import classes from './history-card.module.css';

const CampaignHistory = graphql(`
  query CampaignHistory($campaignId: ID!, $first: Int!, $after: String) {
    campaign(id: $campaignId) {
      id
      changes(first: $first, after: $after) {
        edges {
          node {
            id
            kind
            subject
            subjectId
            fields {
              name
              before
              after
            }
            byId
            byKind
            at
            undoneAt
            undoable
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const PAGE = 10;
type Change = NonNullable<NonNullable<CampaignHistoryQuery['campaign']>['changes']>['edges'][number]['node'];

/** What was done to a campaign and its placements, newest first; what can be undone has a button. */
export function HistoryCard({ campaignId }: { campaignId: string }) {
  const pages = usePages();
  const query = useAreaQuery(CampaignHistory, { area: AREA.listening, variables: { campaignId, first: PAGE, after: pages.after } });
  const nameOf = useActorNames();
  const changes = query.data?.campaign?.changes;
  return (
    <DataCard
      name="history"
      title="History"
      area={AREA.listening}
      query={query}
      hasData={query.data !== undefined}
      info="A change is undone whole or not at all: not where the same field was changed again since."
    >
      {changes?.edges.length ? (
        <ul className={classes.list}>
          {changes.edges.map(({ node }) => (
            <ChangeItem key={node.id} change={node} by={nameOf({ actorKind: node.byKind, actorId: node.byId })} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={IconHistory} title="No change yet">
          What is changed from now on stands here, and can be undone.
        </EmptyState>
      )}
      <Pager pages={pages} pageInfo={changes?.pageInfo} label="Pages of the history" />
    </DataCard>
  );
}

function ChangeItem({ change, by }: { change: Change; by: string }) {
  const { id, kind, subject, fields, at, undoneAt, undoable } = change;
  const words = `${subjectWords[subject]} ${changeWords[kind]}`;
  return (
    <li className={classes.item} data-testid="change" data-kind={kind}>
      <div className={classes.words}>
        <Text size="sm" fw={500}>
          {words}
        </Text>
        <ul className={classes.fields}>
          {fields.map(({ name, before, after }) => (
            <li key={name}>
              {fieldWords(name)}: {valueWords(before)} → {valueWords(after)}
            </li>
          ))}
        </ul>
        <Text size="xs" c="dimmed" className="number">
          {by} · {formatInstant(at)}
          {undoneAt ? ` · undone ${formatInstant(undoneAt)}` : ''}
        </Text>
      </div>
      {undoable ? <UndoButton changeId={id} label={`Undo: ${words}, ${formatInstant(at)}`} onUndone={() => undefined} /> : null}
    </li>
  );
}
