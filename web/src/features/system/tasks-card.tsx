import { useState, type ReactNode } from 'react';
import { SegmentedControl, Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { TaskRow } from './task-row.tsx';
import { usePeriodicRefetch } from './use-periodic-refetch.ts';

const Tasks = graphql(`
  query Tasks($first: Int!, $after: String, $status: TaskStatus) {
    tasks(first: $first, after: $after, status: $status) {
      edges {
        node {
          taskId
          ...TaskRow_task
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PAGE = 15;

/** Background work of the organization, newest first. */
export function TasksCard() {
  const [shown, setShown] = useState<'ALL' | 'FAILED'>('ALL');
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="Which tasks"
      value={shown}
      onChange={(value) => setShown(value)}
      data={[
        { value: 'ALL', label: 'All' },
        { value: 'FAILED', label: 'Failed' },
      ]}
    />
  );
  return <TaskPages key={shown} status={shown === 'FAILED' ? 'FAILED' : null} choice={choice} />;
}

function TaskPages({ status, choice }: { status: 'FAILED' | null; choice: ReactNode }) {
  const pages = usePages();
  const query = useAreaQuery(Tasks, { area: AREA.system, variables: { first: PAGE, after: pages.after, status } });
  usePeriodicRefetch(query.refetch);
  const tasks = query.data?.tasks;
  return (
    <DataCard name="tasks" title="Background work" area={AREA.system} query={query} hasData={tasks !== undefined} action={choice}>
      {tasks?.edges.length === 0 ? (
        <Text size="sm" c="dimmed">
          {status ? 'Nothing has failed.' : 'Nothing to do, and nothing done yet.'}
        </Text>
      ) : (
        <>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Task</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Th visibleFrom="sm" ta="right">
                  Retries
                </Table.Th>
                <Table.Th visibleFrom="sm">Changed</Table.Th>
                <Table.Th>
                  <span className="visually-hidden">Retry</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tasks?.edges.map(({ node }) => (
                <TaskRow key={node.taskId} task={node} />
              ))}
            </Table.Tbody>
          </Table>
          <Pager pages={pages} pageInfo={tasks?.pageInfo} label="Pages of tasks" />
        </>
      )}
    </DataCard>
  );
}
